// The note of the call, the request and the debunk as papers: three, for they go to three places.

function correctionPapers({ places, titles, asks, report, green }, { lang, text, times, asked, clear }) {
  const blocks = (...pairs) => pairs.filter(([, value]) => value.trim()).map(([name, value]) => ({ label: places[lang()][name], text: value }));
  const paper = (key, heading, made, foot = []) => (made.length ? [{
    lang: lang(), title: titles[lang()][key], heading, blocks: made, foot, closing: clear(key) ? green[lang()] : "",
  }] : []);
  const field = (name) => [name, text(name)];
  const listed = () => asked().map((key) => `– ${asks[lang()][key]}`).join("\n");
  return {
    call: () => (times("called_at").trim() || text("said").trim()
      ? paper("call", "", [{ label: report.outlet, text: report.named[lang()] }, ...blocks(["called_at", times("called_at")], field("said"))]) : []),
    request() {
      const letter = text("text").trim();
      const made = letter ? [...blocks(field("outlet"), field("report")), { label: "", text: letter }]
        : blocks(field("outlet"), field("report"), field("passage"), field("right"), field("source"), ["asks", listed()]);
      return paper("request", "", made, blocks(["called_at", times("called_at")], ["sent_at", times("sent_at")]).map(({ label, text: at }) => `${label}: ${at}`));
    },
    // The claim is a note of the desk and is not published.
    debunk: () => (text("headline").trim() || text("debunk").trim()
      ? paper("debunk", text("headline").trim(), [{ label: "", text: text("debunk") }, ...blocks(field("source_debunk"))]) : []),
  };
}
