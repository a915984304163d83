// A paper to take along, as a text or a page. It is made here, so that nothing written is locked
// in when the kernel is gone; every copy says what it is.
//
// A paper is { lang, title, heading, blocks, foot, closing }: blocks are { label, text } or
// { label, head, rows }, foot is lines, closing is what the rules say where they object to nothing.

function paperText(papers, stamp) {
  const blocks = (each) => [each.label, each.rows ? each.rows.map((row) => row.filter(Boolean).join(" · ")).join("\n") : each.text].filter(Boolean).join("\n");
  const parts = papers.map((paper) => [
    paper.title.toUpperCase(), paper.heading, ...paper.blocks.map(blocks), (paper.foot ?? []).join("\n"), paper.closing,
  ].filter(Boolean).join("\n\n"));
  return `${[stamp, ...parts, stamp].join("\n\n")}\n`;
}

function paperPage(papers, stamp, language) {
  const page = document.implementation.createHTMLDocument(stamp);
  const stamped = () => el("p", { style: "font-weight: 700; border: 2px solid; padding: 6px 10px" }, stamp);
  page.documentElement.lang = language;
  page.head.prepend(el("meta", { charset: "utf-8" }));
  page.body.style.cssText = "max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif";
  page.body.append(stamped(), ...papers.map((paper) => el("article", { lang: paper.lang },
    el("p", {}, paper.title), paper.heading ? el("h1", {}, paper.heading) : null,
    paper.blocks.map((block) => el("section", {},
      block.label ? el("h2", { style: "font-size: 1.1em" }, block.label) : null,
      block.rows ? paperTable(block) : el("p", { style: "white-space: pre-wrap" }, block.text))),
    (paper.foot ?? []).map((line) => el("p", { style: "margin: 0" }, line)),
    paper.closing ? el("p", {}, paper.closing) : null)), stamped());
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

function paperTable({ head, rows }) {
  const cell = (tag) => (text) => el(tag, { style: "border: 1px solid; padding: 3px 8px; text-align: left; vertical-align: top" }, text);
  return el("table", { style: "border-collapse: collapse; width: 100%" },
    el("thead", {}, el("tr", {}, head.map(cell("th")))), el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell("td"))))));
}

/** Prints a page without the notebook around it. */
function printPage(html) {
  const frame = el("iframe", { title: "", style: "position: fixed; width: 0; height: 0; border: 0" });
  frame.srcdoc = html;
  frame.addEventListener("load", () => {
    frame.contentWindow.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow.print();
  });
  document.body.append(frame);
}
