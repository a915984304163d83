// What a widget gives to take along: each document as a text, as a page, printed.

/** The section; `documents` = [{ key, label, make }], where make() gives papers, or none. */
function takePart({ words, files, stamp, language }, { documents, say }) {
  const note = el("p", { class: "dg-note dg-studio-said" });
  const told = (text) => { setText(note, text); say(text); };

  function row({ key, label, make }) {
    const act = (name, words_, use) => {
      const node = button(words_, { "data-take": `${key}/${name}`, "aria-label": `${label}: ${words_}` });
      node.addEventListener("click", () => {
        const papers = make();
        if (papers.length) use(papers);
        else told(words.nothing);
      });
      return node;
    };
    const save = (text, ending, type) => {
      const file = `${files[key]}.${ending}`;
      download(new Blob([text], { type: `${type};charset=utf-8` }), file);
      told(fill(words.saved, { file }));
    };
    return el("div", { class: "dg-take-row" }, el("span", { class: "dg-label" }, label), el("div", { class: "dg-actions" },
      act("text", words.saveText, (papers) => save(paperText(papers, stamp), "txt", "text/plain")),
      act("page", words.savePage, (papers) => save(paperPage(papers, stamp, language), "html", "text/html")),
      act("print", words.print, (papers) => printPage(paperPage(papers, stamp, language)))));
  }

  return el("section", { class: "dg-studio-block dg-studio-take", "aria-label": words.take },
    el("h3", { class: "dg-studio-heading" }, words.take),
    el("p", { class: "dg-note" }, words.stamped, " ", el("b", {}, stamp)),
    documents.map(row), note);
}
