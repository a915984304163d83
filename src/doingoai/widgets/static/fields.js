// One form from one spec. A form is a node and its leaves; a leaf is one answerable field:
// { path, read(), write(value), lock(on), show({problem, note}), focused() }.

/** The form for `spec`, below `path`. `context` = { uid, words, language, legend, onInput, onCommit }. */
function buildForm(spec, path, context) {
  const builders = {
    number: numberField, text: textField, choice: choiceField, day: dayField,
    choices: choicesField, order: orderField,
    match: matchForm, record: recordForm, table: tableForm, chart: chartForm,
  };
  const build = builders[spec.kind];
  if (!build) throw new Error(`unknown kind of question: ${spec.kind}`);
  return build(spec, path, context);
}

/** The answer as the kernel wants it: nested by path, empty parts absent, null when all empty. */
function readForm(form) {
  let raw = null;
  for (const leaf of form.leaves) {
    const value = leaf.read();
    if (value === null || value === "") continue;
    if (leaf.path.length === 0) return value;
    raw ??= {};
    let place = raw;
    for (const key of leaf.path.slice(0, -1)) place = place[key] ??= {};
    place[leaf.path.at(-1)] = value;
  }
  return raw;
}

/** Writes a stored value into every leaf that `mayWrite` allows. */
function writeForm(form, value, mayWrite = () => true) {
  for (const leaf of form.leaves) {
    if (!mayWrite(leaf)) continue;
    const part = leaf.path.reduce((place, key) => place?.[key], value);
    leaf.write(part ?? null);
  }
}

/** The lines below a field, and the ids by which the field points at them. */
function fieldNotes(uid, { reserved = false } = {}) {
  // A line that appears while somebody clicks would push the target away from under the mouse;
  // where a note is sure to come, its line is there from the start.
  const note = el("p", { class: `dg-note${reserved ? " dg-note-reserved" : ""}`, id: `${uid}-note`, hidden: !reserved });
  const problem = el("p", { class: "dg-problem", id: `${uid}-problem`, hidden: true });
  const show = (controls, { problem: wrong, note: remark }, words) => {
    note.hidden = !remark && !reserved;
    setText(note, remark ?? "");
    problem.hidden = !wrong;
    problem.replaceChildren(...(wrong ? [icon("✎"), `${words.toMend} `, wrong] : []));
    for (const control of controls) {
      control.toggleAttribute("aria-invalid", false);
      if (wrong) control.setAttribute("aria-invalid", "true");
    }
  };
  return { nodes: [problem, note], ids: `${uid}-problem ${uid}-note`, show };
}

/** A leaf around one control that holds text (input, textarea, select). */
function leafOf(control, path, notes, context, own) {
  control.dataset.field = path.join("/");
  return {
    path, control,
    focused: () => control.getRootNode().activeElement === control,
    show: (remarks) => notes.show([control], remarks, context.words),
    ...own,
  };
}

/** A real label; in a table it is there for the ear only, where headers serve the eye. */
function labelled(spec, uid, { legend, cell }) {
  if (cell) return el("label", { for: uid, class: "dg-unseen" }, cell);
  return spec.label ? el("label", { for: uid, class: "dg-label" }, spec.label)
    : el("label", { for: uid, class: "dg-unseen" }, legend);
}

/** A decimal as the learner's language writes it, without grouping: 12.5 → "12,5" in Vietnamese. */
function plainNumber(value, language) {
  const text = String(value);
  return language === "vi" && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}

function numberField(spec, path, context) {
  const uid = unique("number");
  const notes = fieldNotes(uid);
  const input = el("input", {
    id: uid, type: "text", inputmode: "decimal", autocomplete: "off", class: "dg-input dg-input-number",
    "aria-describedby": `${spec.unit ? `${uid}-unit ` : ""}${notes.ids}`,
  });
  input.addEventListener("input", () => context.onInput());
  input.addEventListener("change", () => context.onCommit());
  const leaf = leafOf(input, path, notes, context, {
    read: () => input.value.trim() || null,
    write: (value) => { input.value = value === null ? "" : plainNumber(value, context.language); },
    lock: (on) => { input.readOnly = on; input.setAttribute("aria-disabled", String(on)); },
  });
  const unit = spec.unit ? el("span", { class: "dg-unit", id: `${uid}-unit` }, spec.unit) : null;
  const node = el("div", { class: "dg-field" },
    labelled(spec, uid, context),
    el("div", { class: "dg-row" }, el("span", { class: "dg-with-unit" }, input, unit), notes.nodes));
  return { node, leaves: [leaf] };
}

function textField(spec, path, context) {
  const uid = unique("text");
  const notes = fieldNotes(uid, { reserved: Boolean(spec.counting) });
  const area = el("textarea", {
    id: uid, rows: spec.rows ?? 4, class: "dg-input dg-textarea", lang: spec.language ?? null,
    "aria-describedby": notes.ids,
  });
  area.addEventListener("input", () => context.onInput());
  area.addEventListener("change", () => context.onCommit());
  const leaf = leafOf(area, path, notes, context, {
    maximum: spec.max_chars ?? Infinity,
    // Half a surrogate pair cannot be sent as UTF-8.
    read: () => (area.value.trim() ? (area.value.toWellFormed?.() ?? area.value) : null),
    write: (value) => { area.value = value ?? ""; },
    lock: (on) => { area.readOnly = on; area.setAttribute("aria-disabled", String(on)); },
  });
  const node = el("div", { class: "dg-field" },
    labelled(spec, uid, context), area, notes.nodes);
  return { node, leaves: [leaf] };
}

function choiceField(spec, path, context) {
  return path.length > 1 ? selectField(spec, path, context) : radioField(spec, path, context);
}

function radioField(spec, path, context) {
  const uid = unique("choice");
  const notes = fieldNotes(uid);
  const radios = spec.options.map(({ key }) => {
    const radio = el("input", { type: "radio", name: uid, value: key, id: `${uid}-${key}`, class: "dg-radio" });
    radio.addEventListener("change", () => context.onCommit());
    radio.dataset.field = path.join("/");
    return radio;
  });
  const rows = spec.options.map(({ key, label }, i) =>
    el("label", { class: "dg-option", for: `${uid}-${key}` }, radios[i], el("span", {}, label)));
  const inner = spec.label || path.length
    ? el("fieldset", { class: "dg-group", "aria-describedby": notes.ids },
      el("legend", { class: "dg-label" }, spec.label || context.legend), rows)
    : el("div", { class: "dg-group", role: "radiogroup", "aria-label": context.legend, "aria-describedby": notes.ids }, rows);
  const leaf = {
    path,
    read: () => radios.find((radio) => radio.checked)?.value ?? null,
    write: (value) => { for (const radio of radios) radio.checked = radio.value === value; },
    lock: (on) => { for (const radio of radios) { radio.disabled = on; radio.setAttribute("aria-disabled", String(on)); } },
    focused: () => false, // a radio holds no half-typed text
    show: (remarks) => notes.show([], remarks, context.words),
  };
  return { node: el("div", { class: "dg-field" }, inner, notes.nodes), leaves: [leaf] };
}

function selectField(spec, path, context) {
  const uid = unique("select");
  const notes = fieldNotes(uid);
  const select = el("select", {
    id: uid, class: "dg-input dg-select", "aria-describedby": notes.ids,
  }, el("option", { value: "" }, context.words.choose),
  spec.options.map(({ key, label }) => el("option", { value: key }, label)));
  select.addEventListener("change", () => context.onCommit());
  const leaf = leafOf(select, path, notes, context, {
    read: () => select.value || null,
    write: (value) => { select.value = value ?? ""; },
    lock: (on) => { select.disabled = on; select.setAttribute("aria-disabled", String(on)); },
    focused: () => false, // a list holds no half-typed text
  });
  return {
    node: el("div", { class: "dg-field" }, labelled(spec, uid, context), select, notes.nodes),
    leaves: [leaf],
  };
}

function matchForm(spec, path, context) {
  const leaves = [];
  const rows = spec.items.map(({ key, label }, i) => {
    const field = selectField({ options: spec.options, label }, [...path, key], context);
    leaves.push(...field.leaves);
    field.node.classList.add("dg-match-item");
    field.node.prepend(el("span", { class: "dg-count", "aria-hidden": "true" }, String(i + 1)));
    return el("li", {}, field.node);
  });
  return {
    node: el("div", {}, spec.label ? el("p", { class: "dg-label" }, spec.label) : null,
      el("ol", { class: "dg-match", role: "list" }, rows)),
    leaves,
  };
}

function recordForm(spec, path, context) {
  const parts = spec.fields.map((field) =>
    buildForm({ ...field, label: field.label || field.key }, [...path, field.key], context));
  const record = el("div", { class: "dg-record" }, parts.map(({ node }) => node));
  return {
    // named parts of a part are a group of their own, for the ear as for the eye
    node: spec.label
      ? el("fieldset", { class: "dg-fieldset dg-group" }, el("legend", { class: "dg-label" }, spec.label), record)
      : record,
    leaves: parts.flatMap(({ leaves }) => leaves),
  };
}

function tableForm(spec, path, context) {
  const leaves = [];
  const head = el("thead", {}, el("tr", {}, el("td", {}),
    spec.columns.map((column) => el("th", { scope: "col" }, column.label || column.key))));
  const rows = spec.rows.map((row) => el("tr", {},
    el("th", { scope: "row" }, row.label),
    spec.columns.map((column) => {
      const cell = buildForm({ ...column, label: "" }, [...path, row.key, column.key],
        { ...context, cell: `${row.label} – ${column.label || column.key}` });
      leaves.push(...cell.leaves);
      return el("td", {}, cell.node);
    })));
  const caption = spec.label ? el("caption", { class: "dg-label" }, spec.label) : null;
  const sentences = spec.rows.some((row) => row.label.length > 60) ? " dg-table-sentences" : "";
  return {
    node: el("div", { class: "dg-scroll" }, el("table", { class: `dg-table dg-table-form${sentences}` }, caption, head, el("tbody", {}, rows))),
    leaves,
  };
}
