// What the rules say: one line a finding, kept in place while its wording changes, so that
// whoever is on its button stays there.

function findingsList(words, { find, go }) {
  const summary = el("p", { class: "dg-summary dg-studio-summary" });
  const missing = el("p", { class: "dg-note", hidden: true });
  const list = el("ul", { class: "dg-studio-findings" });
  const lines = new Map();

  function update({ findings, summary: said, missing: lacking, green }) {
    setText(summary, said);
    summary.dataset.green = green;
    setText(missing, lacking);
    missing.hidden = !lacking;
    const still = new Set(findings.map(({ key }) => key));
    for (const [key, line] of lines) if (!still.has(key)) { line.node.remove(); lines.delete(key); }
    findings.forEach((finding, i) => {
      if (!lines.has(finding.key)) lines.set(finding.key, findingLine(words, go));
      const line = lines.get(finding.key);
      line.show(finding, find(finding.target) !== null);
      if (list.children[i] !== line.node) list.insertBefore(line.node, list.children[i] ?? null);
    });
  }

  return {
    update,
    node: el("section", { class: "dg-studio-block dg-studio-rules", "aria-label": words.findings },
      el("h3", { class: "dg-studio-heading" }, words.findings), summary, missing, list),
  };
}
