// The timeline: days, hours and languages go to the kernel, problems and clocks come back.
//
//   here → kernel   choices · {type: "keep", seq, choices}
//   kernel → here   shown · {type: "kept", seq, saved, text}

function renderTimeline({ model, el: host }) {
  const config = model.get("config");
  const { language, words, variant, items } = config;
  const change = (key, name, value) => {
    const { slots } = model.get("choices");
    if (JSON.stringify(slots[key][name]) === JSON.stringify(value)) return;
    give({ slots: { ...slots, [key]: { ...slots[key], [name]: value } } });
  };
  const tried = triedStore(config);
  const give = (choices) => {
    model.set("choices", choices);
    model.save_changes();
    tried.keep(choices);
    card.setAttribute("aria-busy", "true");
    overdue.later();
    setText(kept, "");
  };
  const chart = timelineChart(config, (key) => open(key));
  const editor = timelineEditor(config, change);
  const finding = el("p", { class: "dg-timeline-finding" });
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  const stopped = el("p", { class: "dg-problem", role: "alert" });
  const overdue = debounced(() => setText(stopped, words.noAnswer), 4000);
  const speak = debounced(() => setText(spoken, spokenWords()), 700);
  const problems = el("ul", { class: "dg-timeline-problems" });
  const all = folded(words.problems, problems, true);
  const table = el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": words.table });
  const days = el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": words.calendar },
    dataTable(words.calendar, config.calendarTable));
  const keep = button(words.keep);
  const kept = el("p", { class: "dg-status", role: "status" });
  let seq = 0;
  keep.addEventListener("click", () => {
    seq += 1;
    setText(kept, words.keeping);
    overdue.later();
    model.send({ type: "keep", seq, choices: model.get("choices") });
  });
  const card = el("section", { class: "dg-card dg-timeline", lang: language, "aria-label": words[variant] },
    el("p", { class: "dg-title" }, words[variant]), finding, spoken, stopped, chart.node, editor.node,
    all, folded(words.table, table), folded(words.calendar, days),
    variant === "visit" ? null : el("div", { class: "dg-foot" }, kept, keep),
    config.foot.map((line) => el("p", { class: "dg-note" }, line)));

  function spokenWords() {
    const shown = model.get("shown");
    const row = shown.rows[items.findIndex(({ key }) => key === editor.current())];
    return [row.read, shown.finding, ...row.problems].filter(Boolean).join(" ");
  }

  function open(key) {
    editor.open(key, model.get("choices").slots[key]);
    chart.press(key);
    editor.show(model.get("shown").rows, false);
  }

  function show() {
    const shown = model.get("shown");
    setText(finding, shown.finding);
    const latest = JSON.stringify(shown.choices) === JSON.stringify(model.get("choices"));
    chart.draw(shown);
    editor.show(shown.rows, latest);
    const lines = shown.rows.flatMap((row, place) =>
      [row.day_problem, row.hour_problem, ...row.problems].filter(Boolean).map((line) => [`${place + 1}. ${items[place].name}: `, line]));
    const told = [...lines.map(([name, line]) => [el("strong", {}, name), line]), ...shown.rest.map((line) => [line])];
    problems.replaceChildren(...(told.length ? told.map((parts) => el("li", {}, icon("✖"), parts)) : [el("li", {}, icon("✓"), words.nothing)]));
    table.replaceChildren(dataTable(words.table, { heads: shown.heads, rows: shown.table }));
    speak.later();
    if (!latest) return;
    overdue.stop();
    setText(stopped, "");
    card.removeAttribute("aria-busy");
  }

  function follow() { editor.write(model.get("choices").slots[editor.current()]); }

  function onMessage(message) {
    if (message.type !== "kept" || message.seq !== seq) return;
    overdue.stop();
    setText(stopped, "");
    kept.dataset.saved = String(message.saved);
    setText(kept, message.text);
  }

  model.on("change:shown", show);
  model.on("change:choices", follow);
  model.on("msg:custom", onMessage);
  keepKeys(card);
  open(items[0].key);
  show();
  host.append(card);
  const before = tried.recover(model);
  if (before) give(before);
  return () => {
    for (const { stop } of [overdue, speak, editor]) stop();
    model.off("change:shown", show);
    model.off("change:choices", follow);
    model.off("msg:custom", onMessage);
  };
}

function folded(name, inside, open = false) {
  return el("details", { class: "dg-folded", open }, el("summary", {}, name), inside);
}
