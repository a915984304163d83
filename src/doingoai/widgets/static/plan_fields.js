// The fields of a plan. Each has its place in the plan, by which a finding names it:
// { place, node, control(), write(value), notes }.

const OTHER = "\u0000other"; // no key of a dataset

/** What stands around every field: its label, what is wrong with it, what the rules say of it. */
function planField(desk, place, { label, hint, wide = false, control, extra = [], group = false }) {
  const id = control?.id ?? unique("plan");
  const notes = planNotes(desk.words, desk.go);
  const problem = el("p", { class: "dg-problem", id: `${id}-problem`, hidden: true });
  const help = hint ? el("p", { class: "dg-note", id: `${id}-hint` }, hint) : null;
  control?.setAttribute("aria-describedby", [help && `${id}-hint`, `${id}-problem`, notes.id].filter(Boolean).join(" "));
  const inside = [help, extra, problem, notes.node].flat();
  const shape = `dg-plan-field${wide ? " dg-plan-wide" : ""}`;
  const node = group
    ? el("fieldset", { class: `${shape} dg-plan-group`, "aria-describedby": notes.id }, el("legend", { class: "dg-label" }, label), control, inside)
    : el("div", { class: shape }, el("label", { class: "dg-label", for: id }, label), control, inside);
  return { place, node, notes, problem, what: label };
}

/** A line or a paragraph of text. */
function planText(desk, place, { label, hint, rows = 0, wide = false, placeholder = null, lang = null, what = label }) {
  const { maxChars, language, words } = desk.config;
  const id = unique("plan");
  const attributes = { id, class: "dg-input dg-plan-input", "data-field": place, autocomplete: "off", placeholder, lang };
  const control = rows ? el("textarea", { ...attributes, rows }) : el("input", { ...attributes, type: "text" });
  const field = planField(desk, place, { label, hint, wide: wide || rows > 0, control });

  let known = ""; // what the plan has here; a text too long for it stays in its field

  function over() {
    const long = control.value.length > maxChars;
    const say = (n) => n.toLocaleString(language);
    field.problem.hidden = !long;
    setText(field.problem, long ? fill(words.tooLong, { length: say(control.value.length), limit: say(maxChars) }) : "");
    return long;
  }

  control.addEventListener("input", () => {
    // Half a surrogate pair cannot be sent as UTF-8.
    if (over()) return;
    known = control.value.toWellFormed?.() ?? control.value;
    desk.set(place, known, { what, typed: true });
  });
  control.addEventListener("change", () => desk.flush());
  return {
    ...field,
    control: () => control,
    write(value) {
      const text = value ?? "";
      if (control.value === text || (text === known && over())) return;
      known = text;
      control.value = text;
      over();
    },
  };
}

/** One of several options; with `other`, words of one's own as well. */
function planChoice(desk, place, { label, options, other = true, wide = false, what = label }) {
  if (!options.length) return planText(desk, place, { label, wide, what });
  const { words, maxChars } = desk.config;
  const id = unique("plan");
  const select = el("select", { id, class: "dg-input dg-select dg-plan-input", "data-field": place },
    el("option", { value: "" }, words.choose),
    options.map(({ key, label: name }) => el("option", { value: key }, name)),
    other ? el("option", { value: OTHER }, words.other) : null);
  const own = other ? el("input", {
    type: "text", class: "dg-input dg-plan-input", "data-field": `${place}/words`, maxlength: maxChars, autocomplete: "off",
    "aria-label": fill(words.inWords, { field: label }), hidden: true,
  }) : null;
  const field = planField(desk, place, { label, wide, control: select, extra: own ?? [] });
  const known = (value) => options.some(({ key }) => key === value);
  let shown = "";

  select.addEventListener("change", () => {
    const words_ = select.value === OTHER;
    if (own) own.hidden = !words_;
    if (words_) { own.value = ""; own.focus(); }
    shown = words_ ? "" : select.value;
    desk.set(place, shown, { what });
  });
  own?.addEventListener("input", () => { shown = own.value; desk.set(place, shown, { what, typed: true }); });
  own?.addEventListener("change", () => desk.flush());
  return {
    ...field,
    control: () => (own && !own.hidden ? own : select),
    write(value) {
      const next = value ?? "";
      if (next === shown && own && own === own.getRootNode().activeElement) return;
      if (next === shown && (own?.hidden === false) === (next !== "" && !known(next))) return;
      shown = next;
      const odd = next !== "" && !known(next);
      if (odd && !own && ![...select.options].some((option) => option.value === next)) select.append(el("option", { value: next }, next));
      if (own) { own.hidden = !odd; own.value = odd ? next : ""; }
      select.value = odd && own ? OTHER : next;
    },
  };
}

/** A box to tick. */
function planTick(desk, place, { label, what = label }) {
  const id = unique("plan");
  const control = el("input", { id, type: "checkbox", class: "dg-checkbox", "data-field": place });
  const notes = planNotes(desk.words, desk.go);
  control.addEventListener("change", () => desk.set(place, control.checked, { what }));
  return {
    place, notes, what,
    node: el("div", { class: "dg-plan-field" }, el("label", { for: id, class: "dg-switch" }, control, el("span", {}, label)), notes.node),
    control: () => control,
    write: (value) => { control.checked = value === true; },
  };
}

/** Several of some options; what else the list holds stays, and may be written in words. */
function planTicks(desk, place, { label, hint, options, others = "", wide = false, what = label }) {
  const boxes = options.map(({ key }) => el("input", { type: "checkbox", class: "dg-checkbox", value: key, "data-field": place }));
  const own = others ? el("textarea", { rows: 2, class: "dg-input dg-plan-input", "data-field": `${place}/words`, "aria-label": others }) : null;
  let foreign = [];

  function give(typed) {
    if (own) foreign = own.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    desk.set(place, [...new Set([...ticked, ...foreign])], { what, typed });
  }

  for (const box of boxes) box.addEventListener("change", () => give(false));
  own?.addEventListener("input", () => give(true));
  own?.addEventListener("change", () => desk.flush());
  const list = el("div", { class: "dg-plan-ticks" }, options.map(({ label: name, size }, i) =>
    el("label", { class: "dg-plan-tick" }, boxes[i], el("span", {}, name, size ? el("span", { class: "dg-note" }, ` ${size}`) : null))));
  const extra = own ? [el("p", { class: "dg-label dg-plan-own", "aria-hidden": "true" }, others), own] : [];
  const field = planField(desk, place, { label, hint, wide, group: true, extra: [list, ...extra] });
  return {
    ...field,
    control: () => boxes[0] ?? own,
    write(value) {
      const listed = value ?? [];
      for (const box of boxes) box.checked = listed.includes(box.value);
      foreign = listed.filter((key) => !options.some((option) => option.key === key));
      const written = own?.value.split("\n").map((line) => line.trim()).filter(Boolean) ?? [];
      if (own && !sameData(written, foreign)) own.value = foreign.join("\n");
    },
  };
}
