// What the rules say of a plan: beside the field they mean, and all of it at a glance. A finding
// is a button; it leads to its field.

/** The findings at one place; lines stay in place while their wording changes. */
function planNotes(words, go) {
  const id = unique("notes");
  const node = el("ul", { class: "dg-plan-notes", id });
  const lines = new Map();
  return {
    node, id,
    update(findings) {
      const still = new Set(findings.map(({ key }) => key));
      for (const [key, line] of lines) if (!still.has(key)) { line.node.remove(); lines.delete(key); }
      findings.forEach((finding, i) => {
        if (!lines.has(finding.key)) lines.set(finding.key, findingLine(words, go));
        const line = lines.get(finding.key);
        line.show(finding, true);
        if (node.children[i] !== line.node) node.insertBefore(line.node, node.children[i] ?? null);
      });
    },
  };
}

/** All findings in one fold, each with the name of its field. */
function planOverview(words, { go, nameOf }) {
  const summary = el("span", { class: "dg-summary" });
  const list = el("ul", { class: "dg-plan-all" });
  const fold = el("details", { class: "dg-plan-rules" }, el("summary", {}, summary), list);
  const alone = el("p", { class: "dg-summary dg-plan-alone" });
  const lines = new Map();

  function line() {
    const severity = el("strong", {});
    const message = el("span", {});
    const where = el("span", { class: "dg-note" });
    const sign = icon("");
    const press = el("button", { type: "button", class: "dg-finding-go" }, severity, " ", message);
    let shown = null;
    press.addEventListener("click", () => go(shown));
    return {
      node: el("li", {}, sign, el("span", {}, press, " ", where)),
      show(finding) {
        shown = finding;
        setText(sign, FINDING_SIGNS[finding.severity] ?? "");
        setText(severity, `${finding.severity_words}:`);
        setText(message, finding.message);
        setText(where, nameOf(finding.target));
      },
    };
  }

  return {
    node: el("section", { class: "dg-plan-said", "aria-label": words.rules }, fold, alone),
    update({ findings, summary: said, green }) {
      fold.hidden = !findings.length;
      alone.hidden = findings.length > 0;
      setText(summary, said);
      setText(alone, said);
      alone.dataset.green = green;
      const still = new Set(findings.map(({ key }) => key));
      for (const [key, each] of lines) if (!still.has(key)) { each.node.remove(); lines.delete(key); }
      findings.forEach((finding, i) => {
        if (!lines.has(finding.key)) lines.set(finding.key, line());
        const each = lines.get(finding.key);
        each.show(finding);
        if (list.children[i] !== each.node) list.insertBefore(each.node, list.children[i] ?? null);
      });
    },
  };
}

/** Puts each finding to the nearest place on the page: its field, its row, its list, or all. */
function placeFindings(findings, slots) {
  const by = new Map([...slots.keys()].map((place) => [place, []]));
  for (const finding of findings) {
    let place = finding.target;
    while (place && !slots.has(place)) place = place.includes("/") ? place.slice(0, place.lastIndexOf("/")) : "";
    by.get(place)?.push(finding);
  }
  for (const [place, found] of by) slots.get(place).update(found);
}
