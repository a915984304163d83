// The report, the three steps, and the order of the debunk in words.

/** The report as it was printed, in the language of the texts. */
function falseReport({ words, languages, report }) {
  const told = Object.fromEntries(languages.map((lang) => [lang, el("div", { lang },
    el("p", { class: "dg-fix-headline" }, report.told[lang].headline),
    el("p", { class: "dg-note" }, fill(words.printed, { outlet: report.outlet, day: report.day[lang] })),
    el("blockquote", { class: "dg-fix-passage" }, report.told[lang].passage))]));
  return {
    node: el("section", { class: "dg-fix-report", "aria-label": words.reportHeading }, el("h3", { class: "dg-studio-heading" }, words.reportHeading),
      Object.values(told), el("p", { class: "dg-fix-reach" }, icon("☎"), " ", report.reachable ? words.reachable : words.unreachable)),
    show(lang) { for (const [each, node] of Object.entries(told)) node.hidden = each !== lang; },
  };
}

/** One step: its heading, what it is for, and what belongs to it. */
function fixStep(title, note, ...parts) {
  return el("section", { class: "dg-studio-block dg-fix-step", "aria-label": title },
    el("div", {}, el("h3", { class: "dg-studio-heading" }, title), el("p", { class: "dg-note" }, note)), parts.flat());
}

/** What is asked for: { node, control, read(), write(keys), label(lang) }. */
function askBoxes({ words, places, language, askKeys, asks }, onInput) {
  const boxes = askKeys.map((key) => [key, tick(asks[language][key], onInput, { "data-field": `asks/${key}` })]);
  return {
    node: el("fieldset", { class: "dg-fieldset" }, el("legend", { class: "dg-label" }, places[language].asks), el("div", { class: "dg-studio-ticks" }, boxes.map(([, { node }]) => node))),
    control: boxes[0][1].control,
    read: () => boxes.filter(([, { control }]) => control.checked).map(([key]) => key),
    write(keys) { for (const [key, { control }] of boxes) control.checked = Array.isArray(keys) && keys.includes(key); },
  };
}

/** The five parts of a debunk in their order, each with where it stands, in words. */
function debunkStrip(heading) {
  const signs = { there: "✓", off: "✎", open: "…" };
  const list = el("ol", { class: "dg-fix-strip", "aria-label": heading });
  return {
    node: el("div", {}, el("p", { class: "dg-label", "aria-hidden": "true" }, heading), list),
    show(parts) {
      parts.forEach((part, i) => {
        if (!list.children[i]) list.append(el("li", {}, el("span", { class: "dg-fix-part" }), el("span", { class: "dg-fix-where" }, icon(""), el("span", {}))));
        const node = list.children[i];
        node.dataset.part = part.key;
        node.dataset.state = part.state;
        setText(node.children[0], part.name);
        setText(node.children[1].children[0], signs[part.state]);
        setText(node.children[1].children[1], part.words);
      });
    },
  };
}
