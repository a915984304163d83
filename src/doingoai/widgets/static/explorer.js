// The engagement explorer: choices go to the kernel, formula, chart and table come back.

function renderExplorer({ model, el: host }) {
  const { language, words, options, source } = model.get("config");
  const choose = (name, value) => {
    model.set("choices", { ...model.get("choices"), [name]: value });
    model.save_changes();
    card.setAttribute("aria-busy", "true");
  };
  const lists = ["metric", "by", "mission"].map((name) => choiceList(name, words[name], options[name], choose));
  const boosted = boostedSwitch(words, options.boosted[0].why_not, choose);
  const formula = el("p", { class: "dg-formula" });
  const finding = el("p", { class: "dg-unseen", role: "status" }); // the chart's title shows it
  const picture = el("img", { alt: "" });
  const leftOut = el("p", { class: "dg-note" });
  const table = el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": words.table });
  const card = el("section", { class: "dg-card dg-explorer", lang: language, "aria-label": words.title },
    el("p", { class: "dg-title" }, words.title),
    el("div", { class: "dg-controls" }, lists.map(({ node }) => node), boosted.node),
    whyNot(words.notHere, options), formula, finding,
    el("div", { class: "dg-figure" }, picture), table, leftOut,
    source ? el("p", { class: "dg-note" }, source) : null);

  function show() {
    const shown = model.get("shown");
    setText(formula, shown.formula);
    setText(finding, shown.finding);
    setText(leftOut, shown.leftOut);
    picture.src = `data:image/png;base64,${shown.png}`;
    picture.alt = shown.alt;
    picture.hidden = table.hidden = shown.rows.length === 0;
    table.replaceChildren(dataTable(words.table, shown));
    card.removeAttribute("aria-busy");
  }

  function follow() {
    const choices = model.get("choices");
    for (const { name, select } of lists) select.value = choices[name];
    boosted.input.checked = choices.boosted;
  }

  model.on("change:shown", show);
  model.on("change:choices", follow);
  keepKeys(card);
  follow();
  show();
  host.append(card);
  return () => { model.off("change:shown", show); model.off("change:choices", follow); };
}

function choiceList(name, label, options, choose) {
  const id = unique(name);
  const select = el("select", { id, class: "dg-input dg-select" }, options.map((option) =>
    el("option", { value: option.key, disabled: Boolean(option.why_not) }, option.label)));
  select.addEventListener("change", () => choose(name, select.value));
  return { name, select, node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), select) };
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
