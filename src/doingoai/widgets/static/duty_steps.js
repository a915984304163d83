// The card's steps: who, what, by when on both clocks; when it was done, and how that stands.

function dutySteps({ words, steps, places }, { both, now, onInput }) {
  const rows = new Map(steps.map((step) => [String(step.number), row(step)]));

  function row({ number, role, does, by }) {
    const id = unique("step");
    const at = el("input", { type: "text", class: "dg-input dg-duty-time", "data-field": `step/${number}`, "aria-label": fill(words.doneAtStep, { number }), "aria-describedby": id, autocomplete: "off", maxlength: 60 });
    const stamp = button(words.stamp, { kind: "small", "data-stamp": number, "aria-label": fill(words.stampStep, { number }) });
    const state = el("span", { class: "dg-duty-state", id });
    const home = el("span", { class: "dg-note" });
    at.addEventListener("input", onInput);
    stamp.addEventListener("click", () => { at.value = now(); onInput(); });
    return {
      at, state, home,
      node: el("tr", { "data-step": number }, el("th", { scope: "row" }, String(number)), el("td", {}, role), el("td", {}, does),
        el("td", { class: "dg-duty-by" }, el("b", {}, String(by)), both(by).map((line) => el("span", { class: "dg-note" }, line))),
        el("td", {}, el("div", { class: "dg-duty-done" }, at, stamp), home), el("td", {}, state)),
    };
  }

  const head = [words.number, words.who, words.does, words.by, words.doneAt, words.state];
  const signs = { done: "✓", due: "◷", late: "⚠" };
  return {
    node: el("section", { class: "dg-duty-block", "aria-label": words.steps }, el("h3", { class: "dg-studio-heading" }, words.steps),
      el("div", { class: "dg-scroll", tabindex: "0", role: "group", "aria-label": words.steps },
        el("table", { class: "dg-table dg-duty-table" }, el("thead", {}, el("tr", {}, head.map((text) => el("th", { scope: "col" }, text)))),
          el("tbody", {}, [...rows.values()].map(({ node }) => node)))),
      el("p", { class: "dg-note" }, words.stepsNote)),
    read: () => Object.fromEntries([...rows].map(([number, { at }]) => [number, at.value])),
    write(kept) { for (const [number, { at }] of rows) { const text = kept?.[number] ?? ""; if (at.value !== text) at.value = text; } },
    show(view) {
      for (const [number, { state, home, node }] of rows) {
        const told = view[number];
        node.dataset.state = told.state;
        const said = told.problem || told.words;
        if (state.dataset.said !== `${told.state} ${said}`) {
          state.dataset.said = `${told.state} ${said}`;
          state.replaceChildren(icon(told.problem ? "⚠" : signs[told.state]), said);
        }
        setText(home, told.home ? fill(words.home, { time: told.home, place: places.home }) : "");
      }
    },
    told: () => [...rows.values()].map(({ state, at }) => ({ at: at.value, state: state.dataset.said?.replace(/^\w+ /, "") ?? "" })),
  };
}
