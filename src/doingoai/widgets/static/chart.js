// A chart as an answer: what is drawn, in which form, the words around it, and how it looks.
//
// The picture comes with each snapshot ({png, alt}): it shows what is stored, never a draft.

function chartForm(spec, path, context) {
  const at = (name) => [...path, name];
  const line = (name) => lineField({ label: spec.labels[name], maximum: spec.longest[name] }, at(name), context);
  const series = seriesField({ label: spec.labels.series, series: spec.series }, at("series"), context);
  const form = radioField({ label: spec.labels.form, options: spec.forms }, at("form"), context);
  const picture = chartPicture(context.words);
  const alt = textField({ label: spec.labels.alt, rows: 3, max_chars: spec.longest.alt }, at("alt"), context);
  const [title, x, xUnit, y, yUnit, source] = ["title", "x", "x_unit", "y", "y_unit", "source"].map(line);
  const node = el("div", { class: "dg-plot" },
    spec.label ? el("p", { class: "dg-label" }, spec.label) : null,
    el("div", { class: "dg-plot-choices" }, series.node, form.node),
    picture.node, title.node,
    el("div", { class: "dg-plot-axes" }, x.node, xUnit.node, y.node, yUnit.node),
    source.node, alt.node);
  const fields = [series, form, title, x, xUnit, y, yUnit, source, alt];
  return { node, leaves: fields.flatMap(({ leaves }) => leaves), show: picture.show, warm: true };
}

/** The chart as it is stored; room is kept for it, so that nothing jumps when it comes. */
function chartPicture(words) {
  const image = el("img", { alt: "", hidden: true });
  const empty = el("p", { class: "dg-note" }, words.noChart);
  const node = el("figure", { class: "dg-plot-picture" },
    el("figcaption", { class: "dg-label" }, words.chartPreview), el("div", { class: "dg-plot-frame" }, empty, image));
  return {
    node,
    show(preview) {
      image.hidden = !preview;
      empty.hidden = Boolean(preview);
      if (!preview) { image.removeAttribute("src"); image.alt = ""; return; }
      const source = `data:image/png;base64,${preview.png}`;
      if (image.getAttribute("src") !== source) image.setAttribute("src", source);
      image.alt = preview.alt;
    },
  };
}

/** One line of text. */
function lineField(spec, path, context) {
  const uid = unique("line");
  const notes = fieldNotes(uid);
  const input = el("input", {
    id: uid, type: "text", autocomplete: "off", class: "dg-input dg-input-line", "aria-describedby": notes.ids,
  });
  input.addEventListener("input", () => context.onInput());
  input.addEventListener("change", () => context.onCommit());
  const leaf = leafOf(input, path, notes, context, {
    maximum: spec.maximum ?? Infinity,
    read: () => (input.value.trim() ? (input.value.toWellFormed?.() ?? input.value) : null),
    write: (value) => { input.value = value ?? ""; },
    lock: (on) => { input.readOnly = on; input.setAttribute("aria-disabled", String(on)); },
  });
  return { node: el("div", { class: "dg-field" }, labelled(spec, uid, context), input, notes.nodes), leaves: [leaf] };
}

/** What is drawn: the series on offer, and any that the learner drew by code. */
function seriesField(spec, path, context) {
  const uid = unique("series");
  const notes = fieldNotes(uid);
  const rows = el("div", { class: "dg-plot-series" });
  let locked = false;
  const entries = spec.series.map(({ key, label, unit }) => seriesRow(key, unit ? `${label} (${unit})` : label, key));

  function seriesRow(key, words, value) {
    const box = el("input", { type: "checkbox", id: `${uid}-${key}`, class: "dg-checkbox" });
    box.addEventListener("change", () => context.onCommit());
    box.dataset.field = path.join("/");
    rows.append(el("label", { class: "dg-option", for: box.id }, box, el("span", {}, words)));
    return { box, value };
  }

  const leaf = {
    path,
    read() {
      const chosen = entries.filter(({ box }) => box.checked).map(({ value }) => value);
      return chosen.length ? chosen : null;
    },
    write(value) {
      const listed = Array.isArray(value) ? value : [];
      const keys = listed.map((each) => (typeof each === "string" ? each : each.key));
      const own = listed.filter((each) => typeof each !== "string" && !each.key);
      for (const { box } of entries.splice(spec.series.length)) box.closest("label").remove();
      for (const { box, value: key } of entries) box.checked = keys.includes(key);
      own.forEach((each, i) => {
        const entry = seriesRow(`own-${i}`, each.name || context.words.ownSeries, each);
        entry.box.checked = true;
        entry.box.disabled = locked;
        entries.push(entry);
      });
    },
    lock(on) {
      locked = on;
      for (const { box } of entries) { box.disabled = on; box.setAttribute("aria-disabled", String(on)); }
    },
    focused: () => false, // a box holds no half-typed text
    show: (remarks) => notes.show(entries.map(({ box }) => box), remarks, context.words),
  };
  const group = namedGroup(spec, path, context, { describedBy: notes.ids }, rows);
  return { node: el("div", { class: "dg-field" }, group, notes.nodes), leaves: [leaf] };
}
