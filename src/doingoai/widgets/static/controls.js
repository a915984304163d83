// Controls and tables that the demonstrations share: choices in, figures out.

function choiceList(name, label, options, choose) {
  const id = unique(name);
  const select = el("select", { id, class: "dg-input dg-select" }, options.map((option) =>
    el("option", { value: option.key, disabled: Boolean(option.why_not) }, option.label)));
  select.addEventListener("change", () => choose(name, select.value));
  return { name, select, node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), select) };
}

/** What cannot be chosen now may be possible with other choices. */
function closeOptions({ select }, options) {
  options.forEach((option, place) => { select.options[place].disabled = Boolean(option.why_not); });
}

function boostedSwitch(words, why, choose) {
  const id = unique("boosted");
  const input = el("input", { id, type: "checkbox", class: "dg-checkbox", disabled: Boolean(why) });
  input.addEventListener("change", () => choose("boosted", input.checked));
  return { input, node: el("label", { for: id, class: "dg-switch" }, input, words.boosted) };
}

/** Options that cannot be chosen say why, for everybody and not on hover. */
function whyNot(lead, options) {
  const reasons = Object.values(options).flat().filter((option) => option.why_not)
    .map((option) => (option.label ? `${option.label} – ${option.why_not}` : option.why_not));
  const unique = [...new Set(reasons)];
  return unique.length ? el("p", { class: "dg-note dg-whynot" }, `${lead} ${unique.join("; ")}.`) : null;
}

function dataTable(caption, { heads, rows }) {
  return el("table", { class: "dg-table dg-table-data" },
    el("caption", { class: "dg-label" }, caption),
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map(([label, ...cells]) =>
      el("tr", {}, el("th", { scope: "row" }, label), cells.map((cell) => el("td", {}, cell))))));
}
