// How a briefing is set: choices, and the code that stands for them. The kernel writes the code.

function briefingSetup({ words, choices }, { onSetting, onCode, onBegin }) {
  const languages = choices.languages.map((key) => ({ key, label: words[key] }));
  const language = briefingChoice("language", words.language, languages, changed);
  const pressure = briefingChoice("pressure", words.pressure, choices.pressures, changed);
  const incident = briefingChoice("incident", words.incident, choices.incidents, changed);
  const count = briefingNumber("count", words.count, choices.most, changed);
  const seed = briefingNumber("seed", words.seed, choices.mostSeed, changed, words.seedNote);
  const topics = choices.topics.map(({ key, label }) => ({ key, ...tick(label, changed, { "data-field": `topic/${key}` }) }));

  const uid = unique("code");
  const code = el("output", { class: "dg-brief-code", "data-code": "" });
  const typed = el("input", { id: uid, type: "text", class: "dg-input", "data-field": "code", autocomplete: "off", spellcheck: "false", "aria-describedby": `${uid}-said` });
  const said = el("p", { class: "dg-note", id: `${uid}-said`, role: "status" });
  const use = button(words.useCode, { kind: "offer" });
  const fits = el("p", { class: "dg-note" });
  const begin = button(words.begin, { kind: "main", "data-do": "begin" });
  let setting = null;
  let asking = false;

  function changed() {
    asking = false;
    setText(said, "");
    onSetting({
      language: language.select.value, pressure: Number(pressure.select.value), incident: incident.select.value,
      count: Number(count.control.value), seed: Number(seed.control.value),
      topics: topics.filter(({ control }) => control.checked).map(({ key }) => key),
    });
  }

  function enter() {
    if (!typed.value.trim()) return;
    asking = true;
    onCode(typed.value);
  }

  use.addEventListener("click", enter);
  typed.addEventListener("keydown", ({ key }) => { if (key === "Enter") enter(); });
  begin.addEventListener("click", () => onBegin());

  return {
    begin,
    node: el("section", { class: "dg-brief-setup", "aria-label": words.setUp },
      el("h3", { class: "dg-brief-heading" }, words.setUp),
      el("div", { class: "dg-brief-choices" }, language.node, count.node, pressure.node, incident.node, seed.node),
      el("fieldset", { class: "dg-fieldset", hidden: !topics.length }, el("legend", { class: "dg-label" }, words.topics),
        el("div", { class: "dg-brief-topics" }, topics.map(({ node }) => node)), el("p", { class: "dg-note" }, words.allTopics)),
      el("div", { class: "dg-brief-coded" },
        el("p", {}, el("b", {}, `${words.code}: `), code), el("p", { class: "dg-note" }, words.codeNote),
        el("details", {}, el("summary", {}, words.enterCode),
          el("div", { class: "dg-brief-enter" }, el("label", { for: uid, class: "dg-unseen" }, words.code), typed, use), said)),
      fits, el("div", { class: "dg-actions" }, begin)),
    /** What the kernel made of it. */
    show(whole) {
      setting = whole.setting;
      setText(code, whole.code);
      setText(fits, whole.questions ? fill(words.fits, { count: whole.questions }) : words.noneFits);
      begin.disabled = !whole.questions;
      if (asking) setText(said, whole.known ? words.codeUsed : words.codeUnknown);
      if (!whole.known) return;
      language.select.value = setting.language;
      pressure.select.value = String(setting.pressure);
      incident.select.value = setting.incident;
      for (const [field, value] of [[count, setting.count], [seed, setting.seed]]) {
        if (document.activeElement !== field.control) field.control.value = String(value);
      }
      for (const { key, control } of topics) control.checked = setting.topics.includes(key);
    },
  };
}

function briefingChoice(name, label, options, choose) {
  const id = unique(name);
  const select = el("select", { id, class: "dg-input dg-select", "data-field": name },
    options.map((option) => el("option", { value: option.key }, option.label)));
  select.addEventListener("change", choose);
  return { select, node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), select) };
}

function briefingNumber(name, label, most, choose, note) {
  const id = unique(name);
  const control = el("input", { id, type: "number", min: 1, max: most, step: 1, class: "dg-input dg-input-number", "data-field": name, "aria-describedby": note ? `${id}-note` : null });
  control.addEventListener("change", choose);
  return { control, node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), control, note ? el("p", { class: "dg-note", id: `${id}-note` }, note) : null) };
}
