// The fields of a studio. Each has a path ("text/vi", "own/x/en"); a finding names it to be found.

const MOST_AT_ONCE = 10; // times what a field takes; so much may be pasted, to be shortened here

/** A labelled field: { path, node, control, read(), write(text), over() }. */
function studioField({ path, label, lang, rows, describedBy, language, words, maxChars, onInput }) {
  const id = unique("studio");
  const attributes = {
    id, lang, class: "dg-input dg-studio-input", "data-field": path, spellcheck: "true", autocomplete: "off",
    "aria-describedby": [describedBy, `${id}-problem`].filter(Boolean).join(" "),
  };
  const control = rows ? el("textarea", { ...attributes, rows }) : el("input", { ...attributes, type: "text" });
  const problem = el("p", { class: "dg-problem", id: `${id}-problem`, hidden: true });
  const over = () => control.value.length > maxChars;
  let wasOver = false;

  function say(text, length) {
    const shown = (n) => n.toLocaleString(language);
    problem.hidden = !text;
    problem.replaceChildren(...(text ? [icon("⚠"), fill(text, { length: shown(length), limit: shown(maxChars) })] : []));
  }

  function show() {
    if (over()) say(words.tooLong, control.value.length);
    else if (!problem.hidden) say("");
    if (over() === wasOver) return; // to touch attributes at each key would break "undo" into letters
    wasOver = over();
    control.spellcheck = !wasOver; // spelling of a long text would hold the page up
    if (wasOver) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  /** Megabytes would hold up the page for good: they do not get in. */
  function guard(event, data) {
    const { length } = data?.getData("text/plain") ?? "";
    if (length <= MOST_AT_ONCE * maxChars) return;
    event.preventDefault();
    say(words.notPutIn, length);
  }

  control.addEventListener("input", () => { show(); onInput(); });
  control.addEventListener("paste", (event) => guard(event, event.clipboardData));
  control.addEventListener("drop", (event) => guard(event, event.dataTransfer));
  return {
    path, control, over,
    node: el("div", { class: "dg-studio-field" }, el("label", { for: id, class: "dg-label" }, label), control, problem),
    // Half a surrogate pair cannot be sent as UTF-8.
    read: () => (over() ? "" : control.value.toWellFormed?.() ?? control.value),
    write(text) { if (control.value !== text) { control.value = text; show(); } },
  };
}

/** The list of facts, and what the chosen one says. */
function factChoice({ facts, words, language, languages, onInput }) {
  const id = unique("fact");
  const select = el("select", { id, class: "dg-input dg-select", "data-field": "fact", "aria-describedby": `${id}-about` },
    el("option", { value: "" }, words.noFact),
    facts.map((fact) => el("option", { value: fact.id }, [fact.mark && `(${fact.mark})`, fact.statement[language]].filter(Boolean).join(" "))));
  const source = el("p", { class: "dg-note" });
  const stale = el("p", { class: "dg-problem", hidden: true });
  const statements = Object.fromEntries(languages.map((language) =>
    [language, el("p", { class: "dg-studio-fact", lang: language, hidden: true })]));

  function show() {
    const fact = facts.find((each) => each.id === select.value);
    setText(source, fact?.source ?? "");
    stale.hidden = !fact?.stale;
    stale.replaceChildren(...(fact?.stale ? [icon("⚠"), fact.stale] : []));
    for (const [language, node] of Object.entries(statements)) {
      node.hidden = !fact;
      setText(node, fact?.statement[language] ?? "");
    }
  }

  select.addEventListener("change", () => { show(); onInput(); });
  return {
    control: select, statements,
    node: el("div", { class: "dg-studio-choice" }, el("label", { for: id, class: "dg-label" }, words.fact), select,
      el("div", { id: `${id}-about`, class: "dg-studio-about" }, source, stale)),
    read: () => select.value,
    write(value) { select.value = facts.some(({ id: known }) => known === value) ? value : ""; show(); },
  };
}

/** A box to tick, with its words beside it. */
function tick(words, onInput, attributes = {}) {
  const id = unique("tick");
  const control = el("input", { id, type: "checkbox", class: "dg-checkbox", ...attributes });
  control.addEventListener("change", onInput);
  return { control, node: el("label", { for: id, class: "dg-switch" }, control, el("span", {}, words)) };
}

/** The fields for the text, the title where a platform has one, and the description. */
function studioFields({ platforms, languages, language, words, maxChars }, { onInput, counters }) {
  const fields = new Map();
  const titled = platforms.filter(({ title }) => title).map(({ name }) => name).join(", ");
  for (const lang of languages) {
    const add = (path, label, rows, describedBy) =>
      fields.set(path, studioField({ path, label, lang, rows, describedBy, language, words, maxChars, onInput }));
    add(`text/${lang}`, words.text, 6, counters.list("post", lang).id);
    if (titled) add(`title/${lang}`, fill(words.filmTitle, { platforms: titled }), 0, counters.list("title", lang).id);
    add(`alt/${lang}`, words.alt, 2);
  }
  return fields;
}
