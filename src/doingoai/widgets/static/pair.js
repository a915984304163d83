// The pair checker: a text in up to three languages, and what each version states, row by row.

function renderPair({ model, el: host }) {
  const config = model.get("config");
  const { language, languages, words, begin, maxChars } = config;
  const given = languages.some((each) => begin[each]);
  const changed = () => desk.changed();
  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => table.node,
    kept: read, keeps: () => ![...fields.values()].some((field) => field.over()),
  });
  const fields = new Map(languages.map((each) => [each, studioField({
    path: each, label: words[each], lang: each, rows: 6, language, words, maxChars, onInput: changed,
  })]));
  const go = (target, span) => goToWords(fields.get(target).control, span);
  const table = pairTable(config, { go });
  const rules = findingsList(words, { find: (target) => fields.get(target) ?? null, go: ({ target, span }) => go(target, span) });
  const back = asked({ ask: words.begin, sure: words.beginSure, yes: words.yes, no: words.no }, () => {
    take({});
    desk.say(words.beginDone);
    changed();
  });

  const card = el("section", {
    class: "dg-card dg-studio dg-pair", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1],
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" }, el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
    desk.trouble,
    el("div", { class: "dg-pair-texts" }, languages.map((each) => fields.get(each).node)),
    given ? back.node : null, table.node,
    el("details", { class: "dg-pair-rules" }, el("summary", {}, words.oneByOne), rules.node), desk.status));

  function read() { return { texts: Object.fromEntries(languages.map((each) => [each, fields.get(each).read()])) }; }

  function take(draft) {
    for (const each of languages) fields.get(each).write((draft.texts ?? begin)[each] ?? "");
  }

  function seen(view) {
    table.show(view);
    rules.update(view);
  }

  return desk.start(host, config.first);
}
