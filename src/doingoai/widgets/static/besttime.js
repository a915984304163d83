// The best-time map: choices go to the kernel, a table of weekdays and slots comes back.

function renderBestTime({ model, el: host }) {
  const { language, words, source, shades, least } = model.get("config");
  const first = model.get("shown").options;
  const choose = (name, value) => {
    if (model.get("choices")[name] === value) return;
    model.set("choices", { ...model.get("choices"), [name]: value });
    model.save_changes();
    card.setAttribute("aria-busy", "true");
  };
  const lists = ["platform", "clock", "show"].map((name) => choiceList(name, words[name], first[name], choose));
  const floor = floorField(words.least, least, (value) => choose("least", value));
  const boosted = boostedSwitch(words, first.boosted[0].why_not, choose);
  const reasons = el("div", {});
  const finding = el("p", { class: "dg-heat-finding", role: "status" });
  const caution = el("p", { class: "dg-note" });
  const table = el("div", { class: "dg-scroll dg-heat", tabindex: "0", role: "region" });
  const key = heatKey(words, shades);
  const notes = el("div", {});
  const card = el("section", { class: "dg-card dg-besttime", lang: language, "aria-label": words.title },
    el("p", { class: "dg-title" }, words.title),
    el("div", { class: "dg-controls" }, lists.map(({ node }) => node), floor.node, boosted.node),
    reasons, el("div", { class: "dg-formula" }, finding, caution), table, key, notes,
    source ? el("p", { class: "dg-note" }, source) : null);

  function show() {
    const shown = model.get("shown");
    for (const list of lists) closeOptions(list, shown.options[list.name]);
    const why = whyNot(words.notHere, shown.options);
    reasons.replaceChildren(...(why ? [why] : []));
    setText(finding, shown.finding);
    setText(caution, shown.caution);
    table.hidden = key.hidden = shown.rows.length === 0;
    key.dataset.show = shown.choices.show;
    table.setAttribute("aria-label", shown.caption);
    table.replaceChildren(heatTable(shown, words));
    notes.replaceChildren(...shown.notes.map((note) => el("p", { class: "dg-note" }, note)));
    card.removeAttribute("aria-busy");
  }

  function follow() {
    const choices = model.get("choices");
    for (const { name, select } of lists) select.value = choices[name];
    boosted.input.checked = choices.boosted;
    floor.write(choices.least);
  }

  model.on("change:shown", show);
  model.on("change:choices", follow);
  keepKeys(card);
  follow();
  show();
  host.append(card);
  return () => { floor.stop(); model.off("change:shown", show); model.off("change:choices", follow); };
}

/** A whole number between two ends; what is half typed is left alone. */
function floorField(label, [lowest, highest], choose) {
  const id = unique("least");
  const input = el("input", { id, type: "number", min: lowest, max: highest, step: 1, class: "dg-input dg-input-number" });
  const { later, now, stop, waiting } = debounced(() => {
    const value = input.valueAsNumber;
    if (Number.isInteger(value) && value >= lowest && value <= highest) choose(value);
  }, 250);
  input.addEventListener("input", later);
  input.addEventListener("change", now);
  return {
    node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), input), stop,
    write: (value) => { if (!waiting()) input.value = value; },
  };
}

function heatTable({ caption, hours, days, rows }, words) {
  const whole = rows.length - 1;
  return el("table", { class: "dg-table dg-heat-table" },
    el("caption", { class: "dg-label" }, caption),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, el("span", { class: "dg-unseen" }, words.weekday)),
      hours.map((slot) => el("th", { scope: "col" }, slot)))),
    el("tbody", {}, rows.map((row, day) =>
      el("tr", { class: day === whole ? "dg-heat-whole" : null },
        el("th", { scope: "row" }, days[day]), row.map((cell) => heatCell(cell, words))))));
}

/** Colour, number and, for the best, a star for the eye; one phrase for the ear. */
function heatCell({ text, small, words: spoken, kind, shade, best }, words) {
  return el("td", { class: `dg-heat-${kind}`, "data-shade": kind === "score" ? shade : null, "data-best": best },
    el("span", { "aria-hidden": "true" }, best ? el("span", { class: "dg-heat-star" }, "★") : null, text),
    small ? el("small", { "aria-hidden": "true" }, small) : null,
    el("span", { class: "dg-unseen" }, best ? `${spoken}, ${words.best}` : spoken));
}

function heatKey(words, shades) {
  const swatch = (attributes, ...inside) => el("span", { class: "dg-heat-swatch", "aria-hidden": "true", ...attributes }, ...inside);
  return el("p", { class: "dg-note dg-heat-key" },
    el("span", {}, words.keyLow, Array.from({ length: shades }, (_, shade) => swatch({ "data-shade": shade })), words.keyHigh),
    el("span", {}, swatch({ class: "dg-heat-swatch dg-heat-few" }), words.keyFew),
    el("span", {}, el("span", { "aria-hidden": "true" }, "★ "), words.keyBest),
    el("span", { class: "dg-heat-small" }, words.keySmall));
}
