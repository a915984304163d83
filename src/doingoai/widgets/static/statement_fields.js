// What is written: for each language a headline and four slots, or one text; below each field what
// of it was corrected since.

function storyFields({ words, language, languages, places, slots, maxChars }, { onInput, go }) {
  const fields = new Map();
  const marks = new Map();
  const counters = new Map();
  const sides = new Map();
  for (const lang of languages) {
    const counter = counterLine(`length/${lang}`, words.length);
    counters.set(lang, counter);
    const list = el("ul", { class: "dg-counters", "aria-label": words.length }, counter.node);
    const side = ["headline", "text", ...slots].map((name) => {
      const path = `${name}/${lang}`;
      const field = studioField({ path, label: places[language][name], lang, rows: name === "headline" ? 0 : name === "text" ? 8 : 3, language, words, maxChars, onInput });
      const mark = el("div", { class: "dg-story-corrected", role: "status" });
      field.node.append(mark);
      fields.set(path, field);
      marks.set(path, mark);
      return field.node;
    });
    sides.set(lang, el("div", { class: "dg-story-side", "data-side": lang }, el("h3", { class: "dg-studio-language" }, words[lang]), side, list));
  }

  return {
    get: (path) => fields.get(path),
    values: () => [...fields.values()],
    node: el("div", { class: "dg-story-texts" }, [...sides.values()]),
    read: () => Object.fromEntries(languages.map((lang) => [lang, Object.fromEntries(["headline", "text", ...slots].map((name) => [name, fields.get(`${name}/${lang}`).read()]))])),
    write(texts) {
      for (const [path, field] of fields) {
        const [name, lang] = path.split("/");
        field.write(texts?.[lang]?.[name] ?? "");
      }
    },
    show(form, shown) {
      for (const [path, field] of fields) {
        const [name] = path.split("/");
        field.node.hidden = name !== "headline" && (name === "text") !== (form === "opening");
      }
      for (const [lang, side] of sides) side.hidden = !shown.includes(lang);
    },
    judged({ corrected, lengths }) {
      for (const [lang, length] of Object.entries(lengths)) counters.get(lang).show(length);
      for (const [path, mark] of marks) {
        const lines = corrected.filter(({ target }) => target === path);
        const now = JSON.stringify(lines);
        if ((mark.dataset.said ?? "[]") === now) continue;
        mark.dataset.said = now;
        mark.replaceChildren(...lines.map((line) => {
          const reach = el("button", { type: "button", class: "dg-finding-go" }, icon("⚠"), line.message);
          reach.addEventListener("click", () => go(line));
          return reach;
        }));
      }
    },
    /** Adds a text to a field's end; false where there is no room. */
    add(path, text) {
      const field = fields.get(path);
      const before = field.control.value.trimEnd();
      const whole = before ? `${before} ${text}` : text;
      if (whole.length > maxChars) return false;
      field.write(whole);
      return true;
    },
  };
}
