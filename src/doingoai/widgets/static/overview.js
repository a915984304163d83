// The end of an exercise: how far each question is, marking where the keys are, starting again.
//
//   here → kernel   {type: "mark"} · {type: "startAgain"}
//   kernel → here   {type: "rows", rows, summary} · {type: "marks", total, feedback: [{title, html}]}
//                   {type: "began", text} · {type: "trouble", text}

const OVERVIEW_SIGNS = { "not-attempted": "○", "in-progress": "◐", attempted: "●", "set-aside": "–" };
const OVERVIEW_WITHIN_MS = 15000; // marking reads the datasets once

function renderOverview({ model, el: host }) {
  const { language, canMark, words } = model.get("config");
  const begun = el("p", { class: "dg-note dg-begun" });
  const rows = el("ol", { class: "dg-standings" });
  const mark = button(words.mark, { kind: "main" });
  const again = button(words.startAgain);
  const yes = button(words.yes);
  const no = button(words.no);
  const sure = el("div", { class: "dg-sure", hidden: true }, el("p", {}, words.sure), el("div", { class: "dg-actions" }, no, yes));
  const said = el("div", { class: "dg-found", role: "status" });
  const panel = el("section", { class: "dg-card dg-overview", lang: language, "aria-label": words.overview },
    el("p", { class: "dg-title" }, words.overview), begun, rows,
    el("div", { class: "dg-foot" }, el("span"), el("div", { class: "dg-actions" }, again, canMark ? mark : null)), sure, said);
  let timer = null;

  function showRows({ rows: standings, summary }) {
    setText(begun, summary);
    rows.replaceChildren(...standings.map(({ title, state, state_words: stateWords }) =>
      el("li", { "data-attempt": state }, el("span", {}, title),
        el("span", { class: "dg-state" }, icon(OVERVIEW_SIGNS[state] ?? ""), el("span", {}, stateWords)))));
  }

  function ask(type) {
    mark.disabled = true;
    said.replaceChildren(type === "mark" ? el("p", { class: "dg-note" }, words.marking) : "");
    model.send({ type });
    clearTimeout(timer);
    timer = setTimeout(() => { mark.disabled = false; say("⚠", words.noAnswer); }, OVERVIEW_WITHIN_MS);
  }

  function say(sign, text) { said.replaceChildren(el("p", { class: "dg-summary" }, icon(sign), text)); }

  function onMessage(message) {
    if (message.type === "rows") { showRows(message); return; }
    clearTimeout(timer);
    mark.disabled = false;
    if (message.type === "trouble") say("⚠", message.text);
    if (message.type === "began") say("✓", message.text);
    if (message.type === "marks") {
      said.replaceChildren(el("p", { class: "dg-summary" }, message.total),
        ...message.feedback.map(({ title, html }) => el("section", { class: "dg-verdict" },
          el("p", { class: "dg-label" }, title), safeMarkup(html))));
    }
  }

  model.on("msg:custom", onMessage);
  mark.addEventListener("click", () => ask("mark"));
  again.addEventListener("click", () => { sure.hidden = false; no.focus(); });
  no.addEventListener("click", () => { sure.hidden = true; again.focus(); });
  yes.addEventListener("click", () => { sure.hidden = true; again.focus(); ask("startAgain"); });
  keepKeys(panel);
  showRows(model.get("stored"));
  host.append(panel);
  return () => { clearTimeout(timer); model.off("msg:custom", onMessage); };
}
