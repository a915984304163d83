// The chart of the timeline. What a mark means is told by its shape and in the key; colour only
// repeats it. All of it is for the eye: the buttons at its left and the table say the same.

const HANDLING_SIGNS = { celebrate: "★", protocol: "▲", none: "■" };

function timelineChart(config, choose) {
  const { words, days, items, spans, closed, ticks } = config;
  const place = (at) => `${(100 * (at + 0.5)) / days}%`;
  const wide = (first, last) => ({ left: `${(100 * first) / days}%`, width: `${(100 * (last - first + 1)) / days}%` });
  const mark = (className, style, words = "") => {
    const node = el("span", { class: className }, words);
    Object.assign(node.style, style);
    return node;
  };
  const ground = () => [
    ...closed.map((at) => mark("dg-gantt-closed", wide(at, at))),
    ...spans.filter(({ handling }) => handling !== "celebrate").map((span) => mark(`dg-gantt-${span.handling}`, wide(span.from, span.to))),
    ...ticks.map(({ at }) => mark("dg-gantt-tick", { left: `${(100 * at) / days}%` })),
  ];
  const track = (...inside) => el("div", { class: "dg-gantt-track", "aria-hidden": "true" }, inside);
  const lanes = Object.entries(HANDLING_SIGNS).map(([handling, sign]) => [
    el("div", { class: "dg-gantt-lane" }, icon(sign), words[handling]),
    track(...spans.filter((span) => span.handling === handling).map((span) => {
      const node = mark("dg-gantt-sign", { left: place((span.from + span.to) / 2) }, sign);
      node.title = span.name;
      return [span.from < span.to ? mark("dg-gantt-span", wide(span.from, span.to)) : null, node];
    }).flat().filter(Boolean)),
  ]);
  const rows = items.map((item, number) => {
    const sign = el("span", { class: "dg-icon", "aria-hidden": "true" });
    const state = el("span", { class: "dg-gantt-state" });
    const control = el("button", { type: "button", class: "dg-gantt-item", "aria-pressed": "false", "data-item": item.key },
      el("span", {}, `${number + 1}. ${item.name}`), el("span", { class: "dg-gantt-told" }, sign, state));
    control.addEventListener("click", () => choose(item.key));
    const line = track();
    return { key: item.key, control, sign, state, line, window: item.window };
  });
  const key = el("p", { class: "dg-note dg-gantt-key" },
    keyed(mark("dg-gantt-mark", {}, "◆"), words.placed), keyed(mark("dg-gantt-mark dg-gantt-bad", {}, "✖"), words.wrong),
    keyed(mark("dg-gantt-lead", {}), words.lead), keyed(mark("dg-gantt-window", {}), words.window),
    keyed(mark("dg-gantt-closed", {}), words.closed),
    config.variant === "visit" ? keyed(mark("dg-gantt-embargo", {}), words.embargo) : null);
  const picture = el("p", { class: "dg-unseen" });
  return {
    node: el("div", {}, picture,
      el("div", { class: "dg-gantt", role: "group", "aria-label": words.outputs },
        el("div", { class: "dg-gantt-lane" }), track(...ticks.map(({ at, label }) => mark("dg-gantt-label", { left: `${(100 * at) / days}%` }, label))),
        lanes.flat(), rows.map(({ control, line }) => [control, line]).flat()), key),
    draw(shown) {
      setText(picture, shown.alt);
      rows.forEach(({ sign, state, line, window }, number) => {
        const row = shown.rows[number];
        setText(sign, { good: "◆", mend: "✖", open: "○" }[row.state]);
        setText(state, row.told);
        line.replaceChildren(...ground(),
          ...(row.embargo_at !== null ? [mark("dg-gantt-embargo", wide(0, row.embargo_at))] : []),
          ...(window ? [mark("dg-gantt-window", wide(...window))] : []),
          ...(row.at !== null && row.submit_at !== null && row.submit_at < row.at ? [mark("dg-gantt-lead", wide(row.submit_at, row.at - 1))] : []),
          ...(row.at !== null ? [mark(`dg-gantt-mark${row.state === "mend" ? " dg-gantt-bad" : ""}`, { left: place(row.at) }, row.state === "mend" ? "✖" : "◆")] : []));
      });
    },
    press(chosen) {
      for (const { key: item, control } of rows) control.setAttribute("aria-pressed", String(item === chosen));
    },
  };
}

function keyed(sample, words) {
  sample.setAttribute("aria-hidden", "true");
  return el("span", {}, el("span", { class: "dg-gantt-sample" }, sample), words);
}
