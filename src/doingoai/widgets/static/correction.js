// The correction builder: a false report, the call, the request to the outlet, and apart from it
// the published debunk. What is written lives here; what the rules say comes from the kernel.

function renderCorrection({ model, el: host }) {
  const config = model.get("config");
  const { language, languages, words, places, facts, report, maxChars } = config;
  const names = Object.values(config.fields).flat();
  const rows = { said: 3, passage: 2, right: 2, text: 5, claim: 2, debunk: 7 };
  const texts = Object.fromEntries(languages.map((lang) => [lang, {}]));
  let shown = language; // the language whose texts stand in the fields
  let green = { request: false, debunk: false };
  const changed = () => { show(); desk.changed(); };

  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => work,
    kept: () => ({ ...draft(), texts }), sent: draft,
    keeps: () => ![...Object.values(fields), ...Object.values(times)].some((field) => field.over()),
  });
  const field = (path, lines) => studioField({ path, label: places[language][path], lang: language, rows: lines, language, words, maxChars, onInput: changed });
  const fields = Object.fromEntries(names.map((name) => [name, field(name, rows[name] ?? 0)]));
  const times = { called_at: field("called_at", 0), sent_at: field("sent_at", 0) };
  const printed = falseReport(config);
  const spoken = radios({ name: "language", legend: words.language, options: languages.map((key) => ({ key, label: words[key] })), onChange: turn });
  const fact = factChoice({ facts, words, language, languages, onInput: changed });
  const asks = askBoxes(config, changed);
  const strip = debunkStrip(words.strip);
  const go = ({ target, span }) => goToWords(find(target).control, span);
  const found = Object.fromEntries(["request", "debunk"].map((part) => {
    const list = findingsList({ ...words, findings: words[`${part}Findings`] }, { find, go });
    const open = openList(words.open, { find, go });
    list.node.append(open.node);
    return [part, { list, open }];
  }));
  const papers = correctionPapers(config, {
    lang: () => shown, text: (name) => fields[name].control.value, times: (name) => times[name].control.value, asked: asks.read,
    clear: (part) => desk.fresh() && green[part] === true,
  });

  const filler = (label, name, act) => {
    const node = button(label, { kind: "offer", "data-do": name });
    node.addEventListener("click", act);
    return node;
  };
  const takeReport = filler(words.takeReport, "take-report", () => blanks({ outlet: report.outlet, report: report.named[shown], passage: report.told[shown].passage }));
  const takeClaim = filler(words.takeClaim, "take-claim", () => blanks({ claim: report.told[shown].claim }));
  const takeSource = (name) => filler(words.takeSource, `take-${name}`, () => {
    const chosen = facts.find(({ id }) => id === fact.read());
    if (!chosen) { desk.say(words.noSource); fact.control.focus(); return; }
    blanks({ [name]: chosen.attach[shown] });
  });
  const pick = (list) => list.map((name) => fields[name].node);
  const work = el("div", { class: "dg-fix-work" },
    fixStep(words.step1, words.step1Note, el("div", { class: "dg-fix-pair" }, el("div", {}, times.called_at.node, el("p", { class: "dg-note" }, words.timeNote)), fields.said.node)),
    fixStep(words.step2, words.step2Note, el("div", {}, takeReport), pick(["outlet", "report", "passage", "right"]),
      el("div", { class: "dg-trim-source" }, fields.source.node, takeSource("source")), asks.node, pick(["text"]), el("div", { class: "dg-fix-time" }, times.sent_at.node), found.request.list.node),
    fixStep(words.step3, words.step3Note, el("div", { class: "dg-trim-source" }, fields.claim.node, takeClaim), pick(["headline", "debunk"]), strip.node,
      el("div", { class: "dg-trim-source" }, fields.source_debunk.node, takeSource("source_debunk")), found.debunk.list.node));

  const card = el("section", {
    class: "dg-card dg-studio dg-fix", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1],
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" }, el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
    desk.trouble, spoken.node, printed.node, el("div", {}, fact.node, languages.map((each) => fact.statements[each])), work,
    takePart(config, { say: desk.say, documents: ["call", "request", "debunk"].map((key) => ({ key, label: config.titles[language][key], make: papers[key] })) }),
    desk.status));

  function find(target) { return { ...fields, ...times, fact, asks }[target] ?? null; }

  /** Fills what is blank, and leaves what somebody has written. */
  function blanks(given) {
    for (const [name, text] of Object.entries(given)) if (!fields[name].control.value.trim()) fields[name].write(text);
    desk.say(words.taken);
    changed();
  }

  /** The other language: its texts, and the fields are in it. */
  function turn() {
    shown = spoken.read();
    for (const name of names) fields[name].write(texts[shown][name] ?? "");
    changed();
  }

  function draft() {
    return {
      language: shown, fact: fact.read(), asks: asks.read(), times: { called_at: times.called_at.read(), sent_at: times.sent_at.read() },
      texts: { [shown]: Object.fromEntries(names.map((name) => [name, fields[name].read()])) },
    };
  }

  function take(kept) {
    for (const lang of languages) texts[lang] = { ...kept.texts?.[lang] };
    shown = languages.includes(kept.language) ? kept.language : language;
    spoken.write(shown);
    fact.write(kept.fact ?? "");
    asks.write(kept.asks);
    for (const [name, each] of Object.entries(times)) each.write(kept.times?.[name] ?? "");
    for (const name of names) fields[name].write(texts[shown][name] ?? "");
    show();
  }

  function show() {
    for (const name of names) {
      texts[shown][name] = fields[name].control.value;
      fields[name].control.lang = shown;
    }
    printed.show(shown);
    for (const each of languages) fact.statements[each].hidden = !fact.read() || each !== shown;
  }

  function seen(view) {
    green = { request: view.request.green, debunk: view.debunk.green };
    for (const [part, { list, open }] of Object.entries(found)) {
      list.update(view[part]);
      open.show(view[part].open);
    }
    strip.show(view.strip);
  }

  return desk.start(host, config.first);
}
