// One inquiry on the desk: what it is, until when by which clock, and its log.

/** { key, row, read(), write(entry), place(i, n), problem(text), over() } */
function deskCard(inquiry, { words, language, contents, statuses, maxChars }, { move, onInput }) {
  const label = `${inquiry.outlet}: ${inquiry.subject}`;
  const { row, place } = orderRow({ key: inquiry.id, label }, words, move);
  const heading = el("h4", { class: "dg-desk-name", id: unique("inquiry"), tabindex: "-1" },
    el("span", { class: "dg-desk-outlet" }, inquiry.outlet), " ", el("span", { class: "dg-note" }, inquiry.kind));
  row.querySelector(".dg-order-words").replaceChildren(heading);
  const about = el("ul", { class: "dg-desk-about" },
    el("li", {}, fill(words.tier, { tier: inquiry.tier })),
    el("li", {}, fill(words.risk, { risk: inquiry.risk, words: inquiry.riskWords })),
    el("li", {}, fill(words.reach, { reach: inquiry.reach })),
    el("li", {}, fill(words.received, { time: inquiry.received })));
  const due = el("p", { class: "dg-desk-due", "data-passed": inquiry.passed },
    el("span", { class: "dg-label" }, `${words.deadline}:`), " ", inquiry.theirs,
    inquiry.theirs === inquiry.ours ? null : [" = ", el("b", {}, inquiry.ours)], " · ", el("b", {}, inquiry.left));
  const log = deskLog(label, { words, language, contents, statuses, maxChars }, `log/${inquiry.id}`, onInput);
  row.append(el("div", { class: "dg-desk-body" }, about, el("p", { class: "dg-desk-subject" }, inquiry.subject),
    el("p", {}, inquiry.text), due, log.node));
  return { key: inquiry.id, row, heading, place, ...log };
}

/** Who answers by the card, and what was done when. */
function deskLog(label, { words, language, contents, statuses, maxChars }, path, onInput) {
  const content = deskSelect(words.content, `${path}/content`, [["", words.noContent], ...contents.map((each) => [each.key, each.content])], changed);
  const status = deskSelect(words.status, `${path}/status`, Object.entries(statuses), changed);
  const field = (name, text) => studioField({ path: `${path}/${name}`, label: text, lang: language, rows: 0, language, words, maxChars, onInput: changed });
  const at = field("at", words.at);
  const note = field("note", words.note);
  const by = el("p", { class: "dg-note dg-desk-by" });
  const problem = el("p", { class: "dg-problem", role: "status", hidden: true });

  function changed() { show(); onInput(); }

  function show() {
    const row = contents.find(({ key }) => key === content.control.value);
    setText(by, row ? [fill(words.speaks, { who: row.speaks }), fill(words.clears, { who: row.clears }), row.note].join(" ") : "");
  }

  return {
    node: el("div", { class: "dg-desk-log", role: "group", "aria-label": `${words.log}: ${label}` },
      content.node, status.node, at.node, note.node, by, problem),
    read: () => ({ content: content.control.value, status: status.control.value, at: at.read(), note: note.read() }),
    write(entry) {
      content.write(entry?.content ?? "");
      status.write(entry?.status ?? "open");
      at.write(entry?.at ?? "");
      note.write(entry?.note ?? "");
      show();
    },
    over: () => at.over() || note.over(),
    problem(text) {
      if (problem.dataset.said === text) return;
      problem.dataset.said = text;
      problem.hidden = !text;
      problem.replaceChildren(...(text ? [icon("⚠"), text] : []));
    },
  };
}

/** A labelled list to choose from: { node, control, write(value) }; what is not in it is its first. */
function deskSelect(label, path, options, onInput) {
  const id = unique("select");
  const control = el("select", { id, class: "dg-input dg-select", "data-field": path }, options.map(([value, text]) => el("option", { value }, text)));
  control.addEventListener("change", onInput);
  return {
    control,
    node: el("div", { class: "dg-studio-field" }, el("label", { for: id, class: "dg-label" }, label), control),
    write(value) { control.value = options.some(([known]) => known === value) ? value : options[0][0]; },
  };
}
