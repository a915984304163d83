// The level of a take over time, its pauses marked, and its rate on a scale. Pauses are told by
// hatching and by their length in words; colour only repeats it.

const CURVE = { width: 720, height: 132, left: 8, right: 8, top: 26, bottom: 24, floor: -60 };
const METER = { width: 720, height: 66, left: 8, right: 8, line: 30 };
const ROOM_FOR_WORDS = 34; // what a length takes beside its neighbour

function levelCurve(curve, { words, language }) {
  const { width, height, left, right, top, bottom, floor } = CURVE;
  const foot = top + height;
  const x = (at) => left + ((width - left - right) * at) / Math.max(curve.seconds, 0.1);
  const y = (level) => foot - (height * (Math.max(level, floor) - floor)) / -floor;
  const hatch = unique("hatch");
  const line = curve.levels.map((level, at) => `L${x(at * curve.step).toFixed(1)},${y(level).toFixed(1)}`).join("");
  const number = new Intl.NumberFormat(language);
  const every = [1, 2, 5, 10, 30, 60, 300, 600].find((step) => curve.seconds / step <= 13) ?? 600;
  const ticks = Array.from({ length: Math.floor(curve.seconds / every) + 1 }, (_, at) => at * every);
  const now = svg("line", { class: "dg-coach-now", x1: left, x2: left, y1: top, y2: foot, visibility: "hidden" });
  const node = svg("svg", { class: "dg-chart dg-coach-curve", viewBox: `0 0 ${width} ${foot + bottom}`, role: "img", "aria-label": curve.alt },
    svg("defs", {}, svg("pattern", { id: hatch, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "dg-coach-hatch-ground", width: 7, height: 7 }), svg("line", { class: "dg-coach-hatch", x1: 0, x2: 0, y1: 0, y2: 7 }))),
    svg("path", { class: "dg-coach-wave", d: `M${left},${foot}${line}L${x(curve.seconds).toFixed(1)},${foot}Z` }),
    ...curve.pauses.map(({ start, seconds, longest }) => svg("rect", {
      class: longest ? "dg-coach-pause dg-coach-longest" : "dg-coach-pause", x: x(start), y: top, width: Math.max(x(start + seconds) - x(start), 1.5), height, fill: `url(#${hatch})`,
    })),
    ...roomy(curve.pauses, x).map(({ start, seconds, longest, words: length }) => svg("text", {
      class: longest ? "dg-coach-length dg-coach-length-longest" : "dg-coach-length", x: x(start + seconds / 2), y: top - 8, "text-anchor": "middle",
    }, longest ? `▼ ${length}` : length)),
    svg("line", { class: "dg-chart-grid", x1: left, x2: width - right, y1: foot, y2: foot }),
    ...ticks.map((at) => svg("text", { class: "dg-chart-tick", x: x(at), y: foot + 17, "text-anchor": at ? "middle" : "start" }, at ? number.format(at) : `0 ${words.second}`)),
    now);
  return {
    node,
    at(seconds) {
      now.setAttribute("visibility", seconds > 0 ? "visible" : "hidden");
      now.setAttribute("x1", x(seconds));
      now.setAttribute("x2", x(seconds));
    },
  };
}

/** The pauses whose length can be written without running into another's; the longest first. */
function roomy(pauses, x) {
  const taken = [];
  const middle = ({ start, seconds }) => x(start + seconds / 2);
  return [...pauses].sort((one, other) => other.longest - one.longest || other.seconds - one.seconds).filter((pause) => {
    const room = pause.longest ? ROOM_FOR_WORDS * 1.5 : ROOM_FOR_WORDS;
    if (taken.some((at) => Math.abs(at - middle(pause)) < room)) return false;
    taken.push(middle(pause));
    return true;
  });
}

function rateMeter({ rate, low, high, axis: [from, to], unit, alt }, { language }) {
  const { width, height, left, right, line } = METER;
  const x = (value) => left + ((width - left - right) * (Math.min(Math.max(value, from), to) - from)) / (to - from);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const name = (value, anchor = "middle") => svg("text", { class: "dg-chart-tick", x: x(value), y: line + 28, "text-anchor": anchor }, number.format(value));
  return svg("svg", { class: "dg-chart dg-coach-meter", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": alt },
    svg("rect", { class: "dg-coach-scale", x: left, y: line, width: width - left - right, height: 12, rx: 6 }),
    svg("rect", { class: "dg-coach-range", x: x(low), y: line - 3, width: x(high) - x(low), height: 18, rx: 3 }),
    name(from, "start"), name(low), name(high), svg("text", { class: "dg-chart-tick", x: x(to), y: line + 28, "text-anchor": "end" }, `${number.format(to)} ${unit}`),
    ...(rate === null ? [] : [
      svg("path", { class: "dg-coach-needle", d: `M${x(rate)},${line + 15} l-7,-20 h14 Z` }),
      svg("text", { class: "dg-coach-rate", x: Math.min(Math.max(x(rate), 24), width - 24), y: line - 12, "text-anchor": "middle" }, number.format(rate)),
    ]));
}
