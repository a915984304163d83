// The OASIS canvas: what names the campaign, then five steps that fold.

const CANVAS_LETTERS = { objectives: "O", audience: "A", strategy: "S", implementation: "I", scoring: "S" };

function renderCanvas({ model, el: host }) {
  const config = model.get("config");
  return planForm({ model, host, name: "canvas", title: config.own.title, build: (form) => buildCanvas(form, config) });
}

function buildCanvas(form, { own, fields: labels, options, steps, slot }) {
  const folds = canvasFolds(slot);
  const single = [];
  const keep = (field) => { single.push(form.add(field)); return field.node; };
  const text = (place, more = {}) => keep(planText(form, place, { label: labels[place], ...more }));
  const house = canvasHouse(form, own, labels);

  const lists = {
    objectives: canvasRows(form, "objectives", { add: own.addObjectives, atLeast: 1, fields: rowFields(form, "objectives", {
      metric: { wide: true }, stage: { options: options.stage, other: false }, unit: {}, baseline: {},
      baseline_day: {}, target: {}, audience: { options: options.audience }, deadline: {}, source: { wide: true },
    }) }),
    activities: canvasRows(form, "activities", { heading: own.activities, add: own.addActivities, fields: rowFields(form, "activities", {
      name: { wide: true }, channel: { options: options.channel }, audience: { options: options.audience }, day: {},
      hour: { placeholder: own.hourExample }, languages: { ticks: true }, submitted: {}, protocol: { tick: true }, reserve: { tick: true },
    }) }),
    spending: canvasRows(form, "spending", { heading: own.spending, add: own.addSpending, fields: rowFields(form, "spending", {
      channel: { options: options.channel }, units: {},
    }) }),
    measures: canvasRows(form, "measures", { add: own.addMeasures, fields: rowFields(form, "measures", {
      name: { wide: true }, stage: { options: options.stage, other: false }, source: {}, day: {},
    }) }),
  };

  const grid = (...nodes) => el("div", { class: "dg-plan-grid" }, nodes);
  const content = {
    campaign: () => [grid(text("title", { wide: true }), text("mission"), text("drawn_up"), text("starts"), text("ends"), text("zone", { placeholder: own.zoneExample }))],
    objectives: () => [lists.objectives.node],
    audience: () => [
      options.audience.length
        ? keep(planTicks(form, "audiences", { label: labels.audiences, options: options.audience, others: own.otherAudience, wide: true }))
        : keep(planTicks(form, "audiences", { label: labels.audiences, options: [], others: own.otherAudience, wide: true })),
      text("insight", { rows: 4 }),
    ],
    strategy: () => [text("strategy", { rows: 4 }), house.node],
    implementation: () => [lists.activities.node, grid(text("budget")), lists.spending.node],
    scoring: () => [lists.measures.node, grid(text("cleared_by"), text("cleared_at"))],
  };
  const heads = new Map();
  const body = steps.map(({ key, name }) => {
    const tally = el("span", { class: "dg-plan-tally" });
    const gaps = el("p", { class: "dg-note dg-plan-gaps" });
    heads.set(key, { tally, gaps });
    return folds.fold(key, el("summary", { class: "dg-plan-step", "data-field": `step/${key}` },
      el("span", { class: "dg-plan-letter", "aria-hidden": "true" }, CANVAS_LETTERS[key] ?? "·"),
      el("h3", { class: "dg-plan-name" }, name), tally),
    el("div", { class: "dg-plan-inside" }, gaps, content[key]()));
  });
  body.unshift(el("p", { class: "dg-note" }, fill(own.days, { example: own.dayExample })));

  return {
    body,
    part: (target) => lists[target]?.first() ?? (target === "house" || target.startsWith("house/") ? house.node : null),
    show(changed) {
      for (const field of single) field.write(form.get(field.place));
      for (const [list, rows] of Object.entries(lists)) rows.show(changed === null || changed.includes(list));
      house.show();
      form.again();
    },
    view({ gaps, tallies }) {
      for (const [key, head] of heads) {
        setText(head.gaps, gaps[key] ?? "");
        setText(head.tally, tallies[key] ?? "");
      }
    },
  };
}

/** Makes the fields of one row from what each of them is. */
function rowFields(form, list, shapes) {
  const { fields: labels, languages, words, own } = form.config;
  return (at, row) => Object.entries(shapes).map(([name, shape]) => {
    const place = `${at}/${name}`;
    const label = labels[`${list}/${name}`];
    const what = `${row} – ${label}`;
    if (shape.tick) return planTick(form, place, { label, what });
    if (shape.ticks) return planTicks(form, place, { label, what, options: languages.map((key) => ({ key, label: words[key] })) });
    if (shape.options) return planChoice(form, place, { label, what, ...shape });
    return planText(form, place, { label, what, wide: shape.wide, placeholder: shape.placeholder });
  });
}

/** The message house as the strategy shows it: to read, for it is built elsewhere. */
function canvasHouse(form, own, labels) {
  const said = el("div", {});
  const notes = planNotes(form.words, form.go);
  form.slot("house", notes);
  return {
    node: el("div", { class: "dg-plan-house", tabindex: "-1", role: "group", "aria-label": labels.house },
      el("h4", { class: "dg-plan-heading" }, labels.house), said, el("p", { class: "dg-note" }, own.houseHere), notes.node),
    show() {
      const house = form.get("house");
      said.replaceChildren(...(house
        ? [el("p", { class: "dg-plan-roof" }, house.roof || "–"), el("ol", {}, house.pillars.map((pillar, i) =>
          el("li", {}, fill(own.pillar, { number: i + 1, line: pillar.line || "–" }))))]
        : [el("p", {}, own.noHouse)]));
    },
  };
}

/** Which steps are folded is remembered in this tab; at first the objectives are open. */
function canvasFolds(slot) {
  const key = storageKey("folds", slot);
  let open = ["campaign", "objectives"];
  try { open = JSON.parse(sessionStorage.getItem(key)) ?? open; } catch { /* as at first */ }
  return {
    fold(name, summary, inside) {
      const node = el("details", { class: "dg-plan-fold", open: open.includes(name), "data-step": name }, summary, inside);
      node.addEventListener("toggle", () => {
        open = open.filter((each) => each !== name).concat(node.open ? [name] : []);
        try { sessionStorage.setItem(key, JSON.stringify(open)); } catch { /* not remembered */ }
      });
      return node;
    },
  };
}
