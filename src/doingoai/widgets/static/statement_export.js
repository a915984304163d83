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
    download(new Blob([make(written, config, green())], { type: `${type};charset=utf-8` }), file);
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
      plain(words.saveText, () => save(statementText, "txt", "text/plain")),
      plain(words.savePage, () => save(statementPage, "html", "text/html"))), note);
}

/** What a version has beside its words: by whom it was cleared, and when. */
function statementFoot({ lang, office, times }, { places }) {
  const cleared = office ? [[places[lang].cleared_by, office]] : [];
  return [...cleared, ...times].map(([label, value]) => `${label}: ${value}`);
}

function statementText(versions, config, green) {
  const parts = versions.map((version) => [
    version.title.toUpperCase(), version.headline, version.parts.map(([label, text]) => `${label}\n${text}`).join("\n\n"),
    statementFoot(version, config).join("\n"), green ? config.green[version.lang] : "",
  ].filter(Boolean).join("\n\n"));
  return `${[config.stamp, ...parts, config.stamp].join("\n\n")}\n`;
}

function statementPage(versions, config, green) {
  const page = document.implementation.createHTMLDocument(config.stamp);
  const stamp = () => el("p", { style: "font-weight: 700; border: 2px solid; padding: 6px 10px" }, config.stamp);
  page.documentElement.lang = config.language;
  page.head.prepend(el("meta", { charset: "utf-8" }));
  page.body.style.cssText = "max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif";
  page.body.append(stamp(), ...versions.map((version) => el("article", { lang: version.lang },
    el("p", {}, version.title), version.headline ? el("h1", {}, version.headline) : null,
    version.parts.map(([label, text]) => el("section", {}, el("h2", { style: "font-size: 1.1em" }, label), el("p", { style: "white-space: pre-wrap" }, text))),
    statementFoot(version, config).map((line) => el("p", { style: "margin: 0" }, line)),
    green ? el("p", {}, config.green[version.lang]) : null)), stamp());
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
