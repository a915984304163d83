// The listening room: a slider and three choices go to the kernel, alarms come back.

function renderListening({ model, el: host }) {
  const config = model.get("config");
  const { language, words, options, ranges } = config;
  const choose = (name, value) => {
    if (model.get("choices")[name] === value) return;
    model.set("choices", { ...model.get("choices"), [name]: value });
    model.save_changes();
    follow();
    card.setAttribute("aria-busy", "true");
  };
  const lists = ["rule", "row", "calm", "quiet"].map((name) => choiceList(name, words[name], options[name], choose));
  const sliders = ["k", "count"].map((name) => slider(name, words[name], ranges[name], language, choose));
  const rule = el("p", { class: "dg-formula" });
  const finding = el("p", { class: "dg-listening-finding" });
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  // A slider on its way says nothing; where it rests is told.
  const speak = debounced(() => setText(spoken, finding.textContent), 700);
  const cost = el("p", {});
  const note = el("p", { class: "dg-note" });
  const missed = el("div", {});
  const chart = listeningChart(config);
  const stretch = choiceList("stretch", words.stretch, config.stretches.map(([, , label], key) => ({ key, label })),
    (_, key) => chart.look(config.stretches[key]));
  stretch.node.hidden = config.stretches.length === 1;
  const table = el("div", { class: "dg-scroll dg-listening-table", tabindex: "0", role: "region", "aria-label": words.table });
  const card = el("section", { class: "dg-card dg-listening", lang: language, "aria-label": words.title },
    el("p", { class: "dg-title" }, words.title),
    el("div", { class: "dg-controls" }, lists.map(({ node }) => node), stretch.node),
    whyNot(words.notHere, options), sliders.map(({ node }) => node), rule, spoken,
    el("div", { class: "dg-figure" }, finding, chart.node), cost, missed, note, table,
    el("p", { class: "dg-note" }, [config.clock, config.source].filter(Boolean).join(" ")));

  function show() {
    const shown = model.get("shown");
    setText(rule, shown.rule);
    setText(finding, shown.finding);
    setText(cost, shown.cost);
    setText(note, shown.note);
    speak.later();
    missed.replaceChildren(...shown.missed.map((line) => el("p", { class: "dg-problem" }, icon("✕"), line)));
    chart.draw(shown);
    table.replaceChildren(shown.rows.length ? dataTable(words.table, shown) : el("p", { class: "dg-note" }, words.none));
    card.removeAttribute("aria-busy");
  }

  function follow() {
    const choices = model.get("choices");
    for (const { name, select } of lists) select.value = choices[name];
    for (const { name, write, node } of sliders) {
      write(choices[name]);
      node.hidden = (name === "count") !== (choices.rule === "fixed");
    }
  }

  model.on("change:shown", show);
  model.on("change:choices", follow);
  keepKeys(card);
  follow();
  show();
  host.append(card);
  return () => { speak.stop(); model.off("change:shown", show); model.off("change:choices", follow); };
}

/** A slider with its value beside it. */
function slider(name, label, [low, high, step], language, choose) {
  const id = unique(name);
  const input = el("input", { id, type: "range", min: low, max: high, step, class: "dg-range" });
  const value = el("output", { for: id, class: "dg-range-value" });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  input.addEventListener("input", () => choose(name, input.valueAsNumber));
  const end = (at) => el("span", { class: "dg-unit", "aria-hidden": "true" }, number.format(at));
  return {
    name,
    node: el("div", { class: "dg-slider" }, el("label", { for: id, class: "dg-label" }, label),
      el("div", { class: "dg-range-row" }, end(low), input, end(high), value)),
    write: (now) => {
      input.value = now;
      setText(value, number.format(now));
      input.setAttribute("aria-valuetext", number.format(now));
    },
  };
}
