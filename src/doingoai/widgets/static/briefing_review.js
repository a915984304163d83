// The end of a briefing: the front page, what went well, what to look at again, the transcript.

function briefingReview(config, stamp, { onAgain, onAnother, say }) {
  const { words } = config;
  const heading = el("h3", { class: "dg-brief-heading", tabindex: "-1" }, words.over);
  const body = el("div", { class: "dg-brief-review" });
  const page = button(words.savePage, { kind: "offer", "data-do": "page" });
  const text = button(words.saveText, { kind: "offer", "data-do": "text" });
  const again = button(words.again, { kind: "offer", "data-do": "again" });
  const another = button(words.another, { kind: "main", "data-do": "another" });
  let transcript = null;

  function save(content, ending, mime) {
    if (!transcript) return;
    const file = `${words.file}.${ending}`;
    download(new Blob([content], { type: `${mime};charset=utf-8` }), file);
    say(fill(words.saved, { file }));
  }

  page.addEventListener("click", () => save(transcript?.page, "html", "text/html"));
  text.addEventListener("click", () => save(transcript?.text, "txt", "text/plain"));
  again.addEventListener("click", onAgain);
  another.addEventListener("click", onAnother);

  function moment(each, spoken) {
    return el("li", { class: "dg-brief-moment" },
      el("p", { class: "dg-brief-asked", lang: spoken }, each.question), el("p", { class: "dg-brief-reply", lang: spoken }, each.reply),
      el("ul", {}, each.why.map((why) => el("li", {}, why))),
      each.better.length ? el("div", {}, el("p", { class: "dg-label" }, words.better), el("ul", {}, each.better.map((line) => el("li", {}, line)))) : null,
      each.own ? better(words.own, each.own, spoken) : null, each.model ? better(words.model, each.model, spoken) : null);
  }

  function better(label, line, spoken) {
    return el("div", {}, el("p", { class: "dg-label" }, label), el("blockquote", { class: "dg-brief-line", lang: spoken }, line));
  }

  function moments(title, listed, spoken) {
    return listed.length ? el("section", { "aria-label": title }, el("h4", { class: "dg-brief-subheading" }, title), el("ol", { class: "dg-brief-moments" }, listed.map((each) => moment(each, spoken)))) : null;
  }

  return {
    heading,
    node: el("section", { class: "dg-brief-end", "aria-label": words.over }, heading, body,
      el("div", { class: "dg-brief-take" }, el("p", { class: "dg-label" }, words.take), el("div", { class: "dg-actions" }, page, text),
        el("p", { class: "dg-note" }, `${words.stamped} ${stamp}`)),
      el("div", { class: "dg-actions" }, another, again)),
    show({ review, turns, spoken, transcript: made }, { meters }) {
      transcript = made;
      const { front, summary, best, worst, lines } = review;
      body.replaceChildren(...[
        front ? el("div", {}, el("h4", { class: "dg-brief-subheading" }, words.front), paperCut(front, spoken, words, { open: true })) : null,
        el("p", { class: "dg-summary" }, summary), moments(words.best, best, spoken), moments(words.worst, worst, spoken),
        ...lines.map((line) => el("div", {}, el("p", { class: "dg-brief-asked", lang: spoken }, line.question), better(words.model, line.model, spoken))),
        turns.length ? el("details", { class: "dg-brief-all" }, el("summary", {}, words.allTurns),
          turns.map((turn) => turnPart(turn, spoken, words, { meters, open: false }))) : null,
      ].filter(Boolean));
    },
  };
}
