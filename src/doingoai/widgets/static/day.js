// A day, typed as the reader's language writes it. Not the browser's own field for dates: its order
// of day and month is that of the browser's language, which nobody sees.

function dayField(spec, path, context) {
  const uid = unique("day");
  const notes = fieldNotes(uid, { reserved: !context.cell });
  const input = el("input", {
    id: uid, type: "text", autocomplete: "off", class: "dg-input dg-input-day", "data-kind": "day",
    placeholder: context.words.dayOrder, "aria-describedby": `${uid}-hint ${notes.ids}`,
  });
  input.addEventListener("input", () => context.onInput());
  input.addEventListener("change", () => context.onCommit());
  const leaf = leafOf(input, path, notes, context, {
    read: () => input.value.trim() || null,
    write: (value) => { input.value = value === null ? "" : writtenDay(value, context.language); },
    lock: (on) => { input.readOnly = on; input.setAttribute("aria-disabled", String(on)); },
  });
  // In a table the example is for the ear: the same under every cell would be noise to the eye.
  const hint = el("span", { id: `${uid}-hint`, class: context.cell ? "dg-unseen" : "dg-unit" }, context.words.dayHint);
  return {
    node: el("div", { class: "dg-field" }, labelled(spec, uid, context),
      el("div", { class: "dg-row" }, el("span", { class: "dg-with-unit" }, input, hint)), notes.nodes),
    leaves: [leaf],
  };
}

/** "2026-09-02" as the language writes it: 2/9/2026 in Vietnamese, 2 September 2026 in English. */
function writtenDay(iso, language) {
  const [year, month, day] = iso.split("-").map(Number);
  if (language === "vi") return `${day}/${month}/${year}`;
  const names = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return names.format(new Date(Date.UTC(year, month - 1, day)));
}
