// One take: its sound, what was found, the pictures.

function takeView(take, config, { onSave, onRead }) {
  const { words, language } = config;
  const player = el("audio", { controls: true, preload: "metadata", src: take.url, "aria-label": take.name });
  const curve = levelCurve(take.shown.curve, config);
  player.addEventListener("timeupdate", () => curve.at(player.currentTime));
  const save = button(words.save, { kind: "offer", "data-do": "save" });
  save.addEventListener("click", () => onSave(take));
  const read = button(words.readThese, { kind: "offer", "data-do": "read" });
  read.addEventListener("click", () => onRead(take));
  return el("div", { class: "dg-coach-take", "data-take": take.recording ?? take.key },
    el("div", { class: "dg-coach-sound" }, player, take.recording ? read : save),
    el("ul", { class: "dg-coach-remarks" }, take.shown.remarks.map(remarkLine)),
    el("div", { class: "dg-coach-picture" },
      el("p", { class: "dg-label" }, words.meter), scrolled(rateMeter(take.shown.meter, config), words.meter),
      el("p", { class: "dg-note" }, take.shown.meter.source)),
    el("div", { class: "dg-coach-picture" },
      el("p", { class: "dg-label" }, words.curve), scrolled(curve.node, words.curve), curveKey(words),
      el("p", { class: "dg-note" }, take.shown.curve.alt)),
    take.recording
      ? el("details", { class: "dg-coach-spoken" }, el("summary", {}, words.spoken), el("p", { lang: take.spoken.language }, take.spoken.text), el("p", { class: "dg-note" }, words.never))
      : null);
}

function remarkLine({ code, good, text, hint }) {
  return el("li", { "data-remark": code, "data-good": good ? "true" : "false" }, icon(good ? "✓" : "✎"),
    el("div", {}, el("p", { class: "dg-coach-told" }, text), hint ? el("p", { class: "dg-note" }, hint) : null));
}

/** What is wider than a small window scrolls by itself, by keyboard too. */
function scrolled(picture, name) {
  return el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": name }, picture);
}

function curveKey(words) {
  const sample = (name, longest) => el("span", {}, el("span", { class: longest ? "dg-coach-swatch dg-coach-swatch-longest" : "dg-coach-swatch", "aria-hidden": "true" }, longest ? "▼" : ""), name);
  return el("p", { class: "dg-note dg-coach-key" }, sample(words.pauseMark, false), sample(words.longestMark, true));
}

/** The figures of one take, or of two beside each other. */
function figuresOf(takes, { words }) {
  const labels = takes[0].shown.figures.map(([label]) => label);
  return el("div", { class: "dg-scroll", tabindex: "0", role: "region", "aria-label": takes.length > 1 ? words.compare : words.newest },
    el("table", { class: "dg-table dg-table-data dg-coach-figures" },
      el("caption", { class: "dg-label" }, takes.length > 1 ? words.compare : words.newest),
      el("thead", {}, el("tr", {}, el("td", {}), takes.map(({ name }) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, labels.map((label, row) => el("tr", {}, el("th", { scope: "row" }, label),
        takes.map(({ shown }) => el("td", {}, shown.figures[row][1])))))));
}
