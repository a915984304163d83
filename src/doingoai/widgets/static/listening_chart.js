// The chart of the listening room, drawn here so that it keeps up with the slider. What an alarm
// was is told by its shape, when the telephone rang by its lane; colour only repeats it.

const CHART = { width: 780, left: 112, right: 12, calls: 22, lane: 22, top: 76, height: 190, event: 20 };
const SIGNS = {
  caught: "M0,-6 L6,5 L-6,5 Z", alarm: "M0,-6 L6,5 L-6,5 Z", harmless: "M0,-6 L6,0 L0,6 L-6,0 Z",
  again: "M-3.5,0 A3.5,3.5 0 1,0 3.5,0 A3.5,3.5 0 1,0 -3.5,0 Z", false: "M-5,-5 L5,5 M5,-5 L-5,5",
};

function listeningChart({ counts, days, stretches, words, known, language }) {
  const { width, left, right, top, height, lane, calls, event } = CHART;
  const bottom = top + height;
  const full = bottom + 24 + (known ? event + 10 : 0);
  const ceiling = Math.max(1, ...counts.filter((n) => n !== null)) * 1.06;
  const number = new Intl.NumberFormat(language);
  const y = (n) => bottom - (height * Math.min(n, ceiling)) / ceiling;
  const picture = svg("svg", { class: "dg-chart", viewBox: `0 0 ${width} ${full}`, role: "img" });
  const key = el("p", { class: "dg-note dg-chart-key" });
  let [from, to] = stretches[0];
  let shown = null;

  const ground = [
    ...ticks(ceiling).map((n) => svg("g", {},
      svg("line", { class: "dg-chart-grid", x1: left, x2: width - right, y1: y(n), y2: y(n) }),
      svg("text", { class: "dg-chart-tick", x: left - 8, y: y(n) + 4, "text-anchor": "end" }, number.format(n)))),
    chartName(words.mentions, top - 14), chartName(words.day, calls - 4), chartName(words.night, calls - 4 + lane),
    ...(known ? [chartName(words.events, bottom + 24 + event / 2 + 4)] : []),
  ];

  function redraw() {
    const x = (at) => left + ((width - left - right) * (at - from)) / Math.max(to - from, 1);
    const within = (first, last = first) => last >= from && first <= to;
    const line = (values) => path(values.slice(from, to + 1), (at) => x(at + from), y);
    const judged = shown.levels.findIndex((level) => level !== null);
    const early = Math.min(judged < 0 ? to : judged, to) - from;
    picture.setAttribute("aria-label", shown.alt);
    picture.replaceChildren(
      ...(early > 0 ? [svg("rect", { class: "dg-chart-unjudged", x: left, y: top, width: x(from + early) - left, height })] : []),
      ...ground,
      ...someOf(days.filter(([at]) => within(at))).map(([at, day]) => svg("g", {},
        svg("line", { class: "dg-chart-grid", x1: x(at), x2: x(at), y1: bottom, y2: bottom + 5 }),
        svg("text", { class: "dg-chart-tick", x: x(at), y: bottom + 18, ...(x(at) > width - 30 ? { "text-anchor": "end" } : {}) }, day))),
      svg("path", { class: "dg-chart-level", d: line(shown.levels) }),
      svg("path", { class: "dg-chart-line", d: line(counts) }),
      ...shown.bands.filter(({ start, end }) => within(start, end)).map((band) =>
        eventBand(band, x(Math.max(band.start, from)), x(Math.min(band.end, to)), bottom + 24, event)),
      ...shown.marks.filter(({ at }) => within(at)).map((mark) =>
        alarmSign(mark, x(mark.at), calls - 8 + lane * Number(mark.night), bottom, shown.rows[mark.number - 1])));
    key.replaceChildren(...keyOf(shown, words, early > 0));
  }

  return {
    node: el("div", {}, el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": words.mentions }, picture), key),
    draw(now) { shown = now; redraw(); },
    look([first, last]) { [from, to] = [first, last]; redraw(); },
  };
}

/** At most nine days to name, evenly apart. */
function someOf(days) {
  const every = [1, 2, 3, 7, 14, 28, 91, 364].find((n) => days.length <= 9 * n) ?? days.length;
  return days.filter((_, place) => place % every === 0);
}

function alarmSign({ sign }, x, y, bottom, row) {
  return svg("g", { class: `dg-sign dg-sign-${sign}` },
    svg("line", { x1: x, x2: x, y1: y + 8, y2: bottom }),
    svg("path", { d: SIGNS[sign], transform: `translate(${x},${y})` }),
    svg("title", {}, row.join(" · ")));
}

/** What happened: filled when caught, hollow and crossed when missed, dotted when harmless. */
function eventBand({ name, state }, from, end, y, height) {
  const wide = Math.max(end - from, 6);
  const signs = { caught: "✓", missed: "✕", harmless: "◇" };
  return svg("g", { class: `dg-event dg-event-${state}` },
    svg("rect", { x: from, y, width: wide, height, rx: 3 }),
    svg("text", { x: from + wide + 4, y: y + height / 2 + 4 }, signs[state]),
    svg("title", {}, name));
}

function keyOf({ marks, bands }, words, early) {
  const sample = (node) => el("span", { "aria-hidden": "true", class: "dg-key-sign" }, svg("svg", { viewBox: "-8 -8 16 16", width: 16, height: 16 }, node));
  const signs = [...new Set(marks.map(({ sign }) => sign))].map((sign) =>
    el("span", {}, sample(svg("g", { class: `dg-sign dg-sign-${sign}` }, svg("path", { d: SIGNS[sign] }))), words[sign]));
  const missed = bands.some(({ state }) => state === "missed")
    ? [el("span", {}, sample(svg("g", { class: "dg-event dg-event-missed" }, svg("rect", { x: -7, y: -5, width: 14, height: 10, rx: 2 }))), words.missed)] : [];
  const threshold = el("span", {}, sample(svg("path", { class: "dg-chart-level", d: "M-8,0 H8" })), words.threshold);
  const unjudged = early
    ? [el("span", {}, sample(svg("rect", { class: "dg-chart-unjudged", x: -7, y: -6, width: 14, height: 12 })), words.unjudged)] : [];
  return [threshold, ...signs, ...missed, ...unjudged];
}

function chartName(words, y) {
  return svg("text", { class: "dg-chart-name", x: 0, y }, words);
}

/** A line through the known values, broken where one is missing. */
function path(values, x, y) {
  let pen = "M";
  return values.map((value, at) => {
    if (value === null) { pen = "M"; return ""; }
    const point = `${pen}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    pen = "L";
    return point;
  }).join("");
}

/** Some four round numbers up to the ceiling. */
function ticks(ceiling) {
  const rough = ceiling / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough));
  return Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, n) => n * step);
}
