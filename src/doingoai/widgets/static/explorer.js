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
