// The sound-bite trimmer: a fact, a sentence, and how far it is from one breath.

function renderTrimmer({ model, el: host }) {
  const config = model.get("config");
  const { language, languages, words, facts, limits, maxChars } = config;
  const changed = () => { show(); desk.changed(); };
  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => rules.node,
    kept: read, keeps: () => !text.over() && !source.over(),
  });

  const fact = factChoice({ facts, words, language, languages, onInput: changed });
  const spoken = radios({ name: "language", legend: words.language, options: languages.map((key) => ({ key, label: words[key] })), onChange: changed });
  const field = (path, label, rows, describedBy) => studioField({ path, label, lang: language, rows, describedBy, language, words, maxChars, onInput: changed });
  const counter = counterLine("length", words.length);
  const length = el("ul", { class: "dg-counters", id: unique("length"), "aria-label": words.length }, counter.node);
  const text = field("text", words.text, 3, length.id);
  const source = field("source", words.source, 0);
  const attach = button(words.takeSource, { kind: "offer", "data-do": "attach" });
  const figures = el("p", { class: "dg-trim-figures" });
  const spare = wordList(words.spare, words.spareNote);
  const parts = wordList(words.parts, words.partsNote);
  const rules = findingsList(words, { find: fieldOf, go: ({ target, span }) => goToWords(fieldOf(target).control, span) });

  const card = el("section", {
    class: "dg-card dg-studio dg-trim", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1],
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" }, el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
    desk.trouble, fact.node, spoken.node, languages.map((each) => fact.statements[each]),
    text.node, length, figures,
    el("div", { class: "dg-trim-source" }, source.node, attach),
    spare.node, parts.node, rules.node,
    el("details", { class: "dg-studio-how" }, el("summary", {}, words.limits), el("ul", {}, limits.map((limit) => el("li", {}, limit)))),
    desk.status));

  attach.addEventListener("click", () => {
    const chosen = facts.find(({ id }) => id === fact.read());
    if (!chosen) { desk.say(words.noSource); fact.control.focus(); return; }
    source.write(chosen.attach[spoken.read()]);
    changed();
  });

  function fieldOf(target) { return { text, source }[target] ?? null; }

  function read() { return { language: spoken.read(), fact: fact.read(), text: text.read(), source: source.read() }; }

  function take(draft) {
    fact.write(draft.fact ?? "");
    spoken.write(draft.language ?? language);
    text.write(draft.text ?? "");
    source.write(draft.source ?? "");
    show();
  }

  /** The fact in the language in which it is said; the fields too are of that language. */
  function show() {
    for (const each of languages) fact.statements[each].hidden = !fact.read() || each !== spoken.read();
    for (const { control } of [text, source]) control.lang = spoken.read();
  }

  function seen(view) {
    counter.show(view.counter);
    setText(figures, view.figures);
    const go = (span) => goToWords(text.control, span);
    spare.show(view.spare.map(({ words: line, span }) => ({ line, span })), spoken.read(), go);
    parts.show(view.parts.map((part) => ({
      line: `“${part.text}”`, span: part.span,
      about: [part.count, part.longest ? words.longest : "", part.figure ? words.figure : ""].filter(Boolean).join(" · "),
    })), spoken.read(), go);
    rules.update(view);
  }

  return desk.start(host, config.first);
}

/** Lines that lead to words of a text; hidden while there are none. */
function wordList(heading, note) {
  const list = el("ul", { class: "dg-trim-list" });
  const node = el("section", { class: "dg-trim-block", "aria-label": heading, hidden: true },
    el("h3", { class: "dg-studio-heading" }, heading), list, el("p", { class: "dg-note" }, note));
  return {
    node,
    show(lines, lang, go) {
      node.hidden = !lines.length;
      while (list.children.length > lines.length) list.lastChild.remove();
      lines.forEach(({ line, span, about }, i) => {
        if (!list.children[i]) list.append(el("li", {}, el("button", { type: "button", class: "dg-finding-go" }), " ", el("span", { class: "dg-note" })));
        const [reach, beside] = list.children[i].children;
        setText(reach, line);
        setText(beside, about ?? "");
        reach.onclick = () => go(span);
      });
    },
  };
}
