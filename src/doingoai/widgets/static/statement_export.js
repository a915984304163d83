// The statement to take along, as a text or a page. It is made here, so that nothing written is
// locked in when the kernel is gone; every copy says what it is.

function storyExport(config, { versions, say, green }) {
  const { words, stamp } = config;
  const note = el("p", { class: "dg-note dg-studio-said" });
  const told = (text) => { setText(note, text); say(text); };

  function save(make, ending, type) {
    const written = versions();
    if (!written.length) { told(words.nothing); return; }
    const file = `${words.file}.${ending}`;
    download(new Blob([make(written.map((version) => statementPaper(version, config, green())))], { type: `${type};charset=utf-8` }), file);
    told(fill(words.saved, { file }));
  }

  const plain = (label, act) => {
    const node = button(label);
    node.addEventListener("click", act);
    return node;
  };
  return el("section", { class: "dg-studio-block dg-studio-take", "aria-label": words.take },
    el("h3", { class: "dg-studio-heading" }, words.take),
    el("p", { class: "dg-note" }, words.stamped, " ", el("b", {}, stamp)),
    el("div", { class: "dg-actions" },
      plain(words.saveText, () => save((papers) => paperText(papers, stamp), "txt", "text/plain")),
      plain(words.savePage, () => save((papers) => paperPage(papers, stamp, config.language), "html", "text/html"))), note);
}

/** What a version has beside its words: by whom it was cleared, and when. */
function statementFoot({ lang, office, times }, { places }) {
  const cleared = office ? [[places[lang].cleared_by, office]] : [];
  return [...cleared, ...times].map(([label, value]) => `${label}: ${value}`);
}

/** A version as a paper (paper.js). */
function statementPaper(version, config, green) {
  return {
    lang: version.lang, title: version.title, heading: version.headline, blocks: version.parts.map(([label, text]) => ({ label, text })),
    foot: statementFoot(version, config), closing: green ? config.green[version.lang] : "",
  };
}
