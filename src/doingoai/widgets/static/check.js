// The check panel: how far the answer is, "look again" and hints, and what a look found.
//
//   here → kernel   {type: "check"} · {type: "hint"}
//   kernel → here   {type: "result", ...} · {type: "hint", text, shown} · {type: "state", state}

const STATE_SIGNS = { "not-attempted": "○", "in-progress": "◐", attempted: "●" };
const SEVERITY_SIGNS = { error: "✎", warning: "◇", advice: "☞" };
const ANSWER_WITHIN_MS = 2000;

function renderCheck({ model, el: host }) {
  const { id, title, language, words, hints: hintCount } = model.get("config");
  const state = el("p", { class: "dg-state" });
  const check = button(words.check, { kind: "main" });
  const hint = button("", {});
  const found = el("div", { class: "dg-found", role: "status" });
  const hintList = el("ol", { class: "dg-hints", "aria-live": "polite", "aria-label": words.hints, hidden: true });
  const outdated = el("p", { class: "dg-old", hidden: true }, icon("↻"), words.changed);
  const trouble = el("p", { class: "dg-problem", role: "status", hidden: true });
  const panel = el("section", {
    class: "dg-card dg-check", lang: language, "data-check": id,
    "aria-label": title ? `${words.check}: ${title}` : words.check,
  }, el("div", { class: "dg-foot" }, state, el("div", { class: "dg-actions" }, hintCount ? hint : null, check)),
  trouble, outdated, found, hintList);
  let timer = null;

  function ask(message) {
    model.send(message);
    timer ??= setTimeout(() => {
      trouble.hidden = false;
      trouble.replaceChildren(icon("⚠"), words.noAnswer);
      panel.dispatchEvent(new CustomEvent("doingoai:stale", { bubbles: true, composed: true, detail: { question: id } }));
      panel.dataset.state = "stale";
    }, ANSWER_WITHIN_MS);
  }

  function answered() {
    clearTimeout(timer);
    timer = null;
    trouble.hidden = true;
    if (panel.dataset.state === "stale") {
      delete panel.dataset.state;
      panel.dispatchEvent(new CustomEvent("doingoai:live", { bubbles: true, composed: true, detail: { question: id } }));
    }
  }

  function showState(now) {
    panel.dataset.attempt = now;
    state.replaceChildren(icon(STATE_SIGNS[now] ?? ""), el("span", {}, words.states[now] ?? now));
  }

  function showHints(texts) {
    hintList.hidden = texts.length === 0;
    texts.slice(hintList.children.length).forEach((text) => hintList.append(el("li", {}, text)));
    const next = texts.length + 1;
    hint.disabled = texts.length >= hintCount;
    setText(hint, fill(words.hint, { number: Math.min(next, hintCount), count: hintCount }));
  }

  function showResult(result) {
    showState(result.state);
    outdated.hidden = true;
    found.replaceChildren(
      el("p", { class: "dg-summary" }, result.summary),
      result.open_parts.length ? el("ul", { class: "dg-open" }, result.open_parts.map((part) => el("li", {}, part))) : "",
      findingsByField(result.findings),
      result.verdict_html ? el("div", { class: "dg-verdict" }, safeMarkup(result.verdict_html)) : "",
    );
  }

  function onMessage(message) {
    if (message.type === "state") { showState(message.state); outdated.hidden = !found.hasChildNodes(); return; }
    answered();
    if (message.type === "result") showResult(message);
    if (message.type === "hints") showHints(message.texts);
    if (message.type === "trouble") { trouble.hidden = false; trouble.replaceChildren(icon("⚠"), message.text); }
  }

  model.on("msg:custom", onMessage);
  check.addEventListener("click", () => ask({ type: "check" }));
  hint.addEventListener("click", () => ask({ type: "hint" }));
  keepKeys(panel);
  showState(model.get("stored").state);
  showHints(model.get("stored").hints);
  host.append(panel);
  return () => { clearTimeout(timer); model.off("msg:custom", onMessage); };
}

/** Findings under the name of the field that they are about. */
function findingsByField(findings) {
  const groups = Map.groupBy ? Map.groupBy(findings, (f) => f.field_label) : groupBy(findings);
  return el("div", { class: "dg-findings" }, [...groups].map(([field, group]) => el("div", {},
    field ? el("p", { class: "dg-label" }, field) : null,
    el("ul", {}, group.map((finding) => el("li", { class: `dg-finding dg-finding-${finding.severity}` },
      icon(SEVERITY_SIGNS[finding.severity] ?? ""),
      el("div", {}, el("p", {}, el("strong", {}, `${finding.severity_words}: `), finding.message),
        finding.hint ? el("p", { class: "dg-note" }, finding.hint) : null)))))));
}

function groupBy(findings) {
  const groups = new Map();
  for (const f of findings) groups.set(f.field_label, [...(groups.get(f.field_label) ?? []), f]);
  return groups;
}
