// The sheet and the handover note as papers.

function dutyPapers({ words, story, steps, language }, { both, draft, open, stepsTold, logTold, promised }) {
  const handed = () => {
    const { next, note } = draft().handover;
    return [
      { label: words.next, text: next },
      { label: words.promised, text: promised() },
      { label: words.note, text: note },
      { label: words.open, text: open().join("\n") || words.nothingOpen },
    ].filter(({ text }) => text.trim());
  };
  const paper = (title, blocks) => ({ lang: language, title: `${title} – ${story.day}`, heading: story.title, blocks, foot: [words.warning] });
  return {
    sheet: () => [paper(words.title, [
      { label: words.steps, head: [words.number, words.who, words.does, words.by, words.doneAt, words.state],
        rows: stepsTold().map(({ at, state }, i) => [String(steps[i].number), steps[i].role, steps[i].does, `${steps[i].by} (${both(steps[i].by).join(" / ")})`, at, state]) },
      ...(draft().log.length ? [{ label: words.log, head: [words.logAt, words.logWho, words.logWhat, words.logDone],
        rows: draft().log.map((each, i) => [[each.at, logTold(i)].filter(Boolean).join(" / "), each.who, each.what, each.done ? words.yes : words.no]) }] : []),
      ...handed(),
    ])],
    handover: () => [paper(words.handover, handed())],
  };
}
