// The budget allocator: what is typed or slid goes to the kernel, reach and findings come back.

function renderAllocator({ model, el: host }) {
  const config = model.get("config");
  const { language, words, starts } = config;
  const tried = triedStore(config);
  const give = (units) => {
    model.set("choices", { units });
    model.save_changes();
    tried.keep({ units });
    card.setAttribute("aria-busy", "true");
    overdue.later();
  };
  const change = (key, written) => {
    const { units } = model.get("choices");
    if (units[key] !== written) give({ ...units, [key]: written });
  };
  const rows = config.channels.map((channel) => channelRow(channel, config, change));
  const finding = el("p", { class: "dg-allocator-finding" });
  const spent = el("p", { class: "dg-allocator-spent" });
  const remarks = ["compared", "next", "optimum"].map((name) => ({ name, node: el("p", {}) }));
  const problems = el("ul", { class: "dg-allocator-problems" });
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  const stopped = el("p", { class: "dg-problem", role: "alert" });
  // A slider on its way says nothing; where it rests is told.
  const speak = debounced(() => setText(spoken, [spent.textContent, finding.textContent].join(" ")), 700);
  const overdue = debounced(() => setText(stopped, words.noAnswer), 4000);
  const buttons = starts.map(({ label, units }) => {
    const start = button(label);
    start.addEventListener("click", () => { give(units); follow(); });
    return start;
  });
  const card = el("section", { class: "dg-card dg-allocator", lang: language, "aria-label": words.title },
    el("p", { class: "dg-title" }, words.title),
    el("div", { class: "dg-allocator-sum" }, spent, finding, stopped), spoken,
    el("div", { class: "dg-actions" }, el("span", { class: "dg-note" }, words.startFrom), buttons),
    el("div", { class: "dg-formula" }, problems, remarks.map(({ node }) => node)),
    el("p", { class: "dg-note" }, config.scale),
    el("div", { class: "dg-allocator-rows" }, rows.map(({ node }) => node)),
    config.foot.map((line) => el("p", { class: "dg-note" }, line)));

  function show() {
    const shown = model.get("shown");
    setText(spent, shown.spent);
    setText(finding, shown.finding);
    finding.hidden = !shown.finding;
    card.dataset.state = shown.state;
    for (const { name, node } of remarks) { setText(node, shown[name]); node.hidden = !shown[name]; }
    problems.hidden = shown.problems.length === 0;
    problems.replaceChildren(...shown.problems.map((line) => el("li", { class: "dg-problem" }, icon("✎"), line)));
    const latest = same(shown.choices.units, model.get("choices").units);
    rows.forEach((row, place) => row.show(shown.rows[place], latest));
    speak.later();
    if (!latest) return;
    overdue.stop();
    setText(stopped, "");
    card.removeAttribute("aria-busy");
  }

  function follow() {
    const { units } = model.get("choices");
    for (const row of rows) row.write(units[row.key]);
  }

  model.on("change:shown", show);
  model.on("change:choices", follow);
  keepKeys(card);
  follow();
  show();
  host.append(card);
  const before = tried.recover(model);
  if (before) { give(before.units); follow(); }
  return () => {
    for (const { stop } of [speak, overdue, ...rows]) stop();
    model.off("change:shown", show);
    model.off("change:choices", follow);
  };
}

function same(one, other) {
  return Object.keys(one).every((key) => one[key] === other[key]);
}

/** A channel: its field, its slider below its curve, and what its units do. */
function channelRow(channel, config, change) {
  const { words, language, top } = config;
  const { key, name, kind, note, unit } = channel;
  const uid = unique("units");
  const input = el("input", {
    id: uid, type: "text", inputmode: "decimal", autocomplete: "off", class: "dg-input dg-input-number",
    "aria-describedby": `${uid}-unit ${uid}-kind ${uid}-problem`, "data-field": key,
  });
  const slider = el("input", {
    type: "range", min: 0, max: top, step: 1, class: "dg-range", "data-slider": key,
    "aria-label": fill(words.slide, { name }),
  });
  const problem = el("p", { class: "dg-problem", id: `${uid}-problem`, hidden: true });
  const alone = el("p", {});
  const further = el("p", {});
  const most = el("p", { class: "dg-allocator-most" }, icon("▲"), words.most);
  const curve = reachCurve(channel, config);
  const number = new Intl.NumberFormat(language);
  const { later, now, stop, waiting } = debounced(() => change(key, input.value), 250);
  input.addEventListener("input", later);
  input.addEventListener("change", now);
  slider.addEventListener("input", () => {
    stop();
    input.value = slider.value;
    change(key, slider.value);
  });
  return {
    key, stop,
    node: el("div", { class: "dg-allocator-row", role: "group", "aria-label": name },
      el("div", { class: "dg-allocator-name" },
        el("label", { for: uid, class: "dg-label" }, name),
        el("p", { class: "dg-note", id: `${uid}-kind` }, [kind, note].filter(Boolean).join(" – "))),
      el("div", { class: "dg-allocator-field" }, input, el("p", { class: "dg-note", id: `${uid}-unit` }, unit)),
      el("div", { class: "dg-allocator-curve" }, curve.node, slider),
      el("div", { class: "dg-allocator-does" }, alone, further, most), problem),
    write(written) {
      if (!waiting() && input.value !== written) input.value = written;
    },
    /** An answer to an earlier choice must not push back the slider that is on its way. */
    show(row, latest) {
      problem.hidden = !row.problem;
      problem.replaceChildren(...(row.problem ? [icon("✎"), `${words.toMend} `, row.problem] : []));
      input.toggleAttribute("aria-invalid", false);
      if (row.problem) input.setAttribute("aria-invalid", "true");
      setText(alone, row.alone);
      setText(further, row.further);
      most.hidden = !row.most;
      if (latest) slider.value = row.units ?? 0;
      slider.setAttribute("aria-valuetext", fill(words.slid, { units: number.format(slider.valueAsNumber) }));
      curve.show(row);
    },
  };
}

/** The share of the target group that a channel reaches, over its units; same scales for all. */
function reachCurve({ curve, best }, { top, ceiling, ceilingWords }) {
  const [most] = curve.at(-1);
  const place = ([units, share]) => [(100 * units) / top, 100 - (100 * share) / ceiling];
  const line = curve.map((point, at) => `${at ? "L" : "M"}${place(point).map((n) => n.toFixed(2)).join(",")}`).join("");
  const spot = (className) => el("span", { class: className });
  const put = (node, point) => {
    node.hidden = !point;
    if (!point) return;
    const [x, y] = place(point);
    node.style.left = `${x}%`;
    node.style.top = `${y}%`;
  };
  const here = spot("dg-reach-here");
  const ideal = spot("dg-reach-best");
  put(ideal, best);
  const node = el("div", { class: "dg-reach", role: "img" },
    drawn("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" },
      ...(most < top ? [drawn("rect", { class: "dg-reach-closed", x: (100 * most) / top, y: 0, width: 100 - (100 * most) / top, height: 100 })] : []),
      drawn("path", { class: "dg-reach-area", d: `${line}L${place([curve.at(-1)[0], 0]).join(",")}L0,100Z` }),
      drawn("path", { class: "dg-reach-line", d: line })),
    el("span", { class: "dg-reach-top", "aria-hidden": "true" }, ceilingWords),
    ideal, here);
  return {
    node,
    show(row) {
      put(here, row.point);
      node.setAttribute("aria-label", row.alt);
    },
  };
}

function drawn(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
