// Lists of rows on the canvas: objectives, activities, spending, measures.

/** A list of rows, each a group of fields with a button to take it away. */
function canvasRows(desk, list, { heading, add, fields, atLeast = 0 }) {
  const { config } = desk;
  const { own, blanks } = config;
  const box = el("div", { class: "dg-plan-rows" });
  const notes = planNotes(desk.words, desk.go);
  const more = button(add, { kind: "add", "data-field": `${list}/add` });
  const name = (number) => fill(config.rows[list], { number });
  let rows = [];

  function build(count) {
    for (const row of rows) row.leave();
    rows = Array.from({ length: Math.max(count, atLeast) }, (_, i) => canvasRow(i + 1));
    box.replaceChildren(...rows.map(({ node }) => node));
  }

  function canvasRow(number) {
    const at = `${list}/${number}`;
    const rowNotes = planNotes(desk.words, desk.go);
    const made = fields(at, name(number));
    const away = button(icon("✕"), { kind: "away", "aria-label": fill(own.remove, { row: name(number) }), "data-field": `${at}/remove` });
    away.addEventListener("click", () => remove(number));
    for (const field of made) desk.add(field);
    desk.slot(at, rowNotes);
    return {
      node: el("fieldset", { class: "dg-plan-row" }, el("legend", { class: "dg-plan-legend" }, name(number)), away,
        el("div", { class: "dg-plan-grid" }, made.map(({ node }) => node)), rowNotes.node),
      away,
      first: made[0],
      write() { for (const field of made) field.write(desk.get(field.place)); },
      leave() { for (const field of made) desk.drop(field); desk.unslot(at); },
    };
  }

  function write() {
    const count = desk.get(list)?.length ?? 0;
    for (const row of rows) row.write();
    for (const [i, { away }] of rows.entries()) away.hidden = i >= count; // a row that is not there yet
  }

  function remove(number) {
    const left = desk.get(list).filter((_, i) => i !== number - 1);
    desk.set(list, left, { what: fill(own.remove, { row: name(number) }) });
    show(true);
    desk.say(fill(own.removed, { row: name(number) }));
    (rows[Math.min(number, rows.length) - 1]?.first.control() ?? more).focus();
  }

  function show(rebuild) {
    const count = desk.get(list)?.length ?? 0;
    if (rebuild || rows.length !== Math.max(count, atLeast)) build(count);
    write();
  }

  more.addEventListener("click", () => {
    const present = desk.get(list) ?? [];
    if (present.length >= config.maxRows) { desk.say(fill(own.full, { count: present.length })); return; }
    const shown = present.length || rows.length; // a row that is shown and blank counts as the first
    const next = Array.from({ length: shown + 1 }, (_, i) => present[i] ?? copyOf(blanks[list]));
    desk.set(list, next, { what: add });
    show(true);
    rows.at(-1).first.control().focus();
  });
  desk.slot(list, notes);
  return {
    show,
    first: () => rows[0]?.first.control() ?? more,
    node: el("div", { class: "dg-plan-list" }, heading ? el("h4", { class: "dg-plan-heading" }, heading) : null, notes.node, box, more),
  };
}
