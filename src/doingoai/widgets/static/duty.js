// The crisis duty sheet: the clock, whom to call by when, the log, what is open, the handover. What
// is written lives here; what is due, late and open comes from the kernel.

function renderDuty({ model, el: host }) {
  const config = model.get("config");
  const { language, words, story, steps, hour, places, homeOpened, handover, maxChars } = config;
  let minute = 0;
  let speed = config.speeds[1];
  let seenLast = config.first;
  const changed = () => { show(); desk.changed(); };
  const time = (at) => storyTime(story.opened, at);
  const both = (at) => [[time(at), places.here], [storyTime(homeOpened, at), places.home]].map((each) => each.join(" "));
  const now = () => time(minute);

  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => open.node,
    kept: () => ({ ...draft(), speed }), sent: draft,
    keeps: () => !log.over() && !Object.values(fields).some((field) => field.over()),
  });
  // The hours on the sheet and what comes in are where the clock can be sent.
  const marks = [...steps.map(({ by }) => ({ minute: by })), ...story.items].sort((a, b) => a.minute - b.minute);
  const clock = storyClock({ ...config, story: { ...story, items: marks } }, {
    onMinute(to) {
      if (to === undefined || to <= minute) return;
      const before = minute;
      minute = to;
      changed();
      came.tell(before, minute);
    },
    onSpeed: (seconds) => { speed = seconds; desk.changed(); },
    onAgain: () => { minute = 0; changed(); },
  });
  const homeNow = el("p", { class: "dg-duty-home" });
  clock.setting.prepend(homeNow);
  const table = dutySteps(config, { both, now, onInput: changed });
  const log = dutyLog(config, { now, onInput: changed, say: (text) => desk.say(text) });
  const came = dutyCame(config, { time, say: (text) => desk.say(text), put(item) {
    if (log.put({ at: time(item.minute), who: item.source, what: item.text[language] })) { desk.say(words.logged); changed(); }
  } });
  const open = openPoints(words);
  const fields = Object.fromEntries(handover.map((name) => [name, studioField({ path: name, label: words[name], lang: language, rows: name === "note" ? 3 : 0, language, words, maxChars, onInput: changed })]));
  const promised = el("p", { class: "dg-note", role: "status" });
  const papers = dutyPapers(config, {
    both, draft, open: () => seenLast.open, stepsTold: () => table.told(), logTold: (i) => (seenLast.log[i]?.home ? `${seenLast.log[i].home} ${places.home}` : ""),
    promised: () => [fields.promised.read(), seenLast.promised.home ? `(${fill(words.home, { time: seenLast.promised.home, place: places.home })})` : ""].filter(Boolean).join(" "),
  });

  const card = el("section", {
    class: "dg-card dg-studio dg-story dg-duty", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1],
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" }, el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice),
      el("p", { class: "dg-duty-warning" }, icon("⚠"), words.warning),
      el("p", { class: "dg-story-title" }, el("b", {}, story.title), `, ${story.day}`)),
    desk.trouble, clock.node, clock.setting, table.node, came.node, log.node, open.node,
    el("section", { class: "dg-duty-block dg-duty-handover", "aria-label": words.handover }, el("h3", { class: "dg-studio-heading" }, words.handover),
      fields.next.node, el("div", {}, fields.promised.node, promised), fields.note.node),
    takePart(config, { say: desk.say, documents: [
      { key: "sheet", label: words.sheet, make: papers.sheet }, { key: "handover", label: words.handoverNote, make: papers.handover }] }),
    desk.status));

  function draft() {
    return { minute, steps: table.read(), log: log.read(), handover: Object.fromEntries(handover.map((name) => [name, fields[name].read()])) };
  }

  function take(kept) {
    minute = Number.isInteger(kept.minute) ? Math.min(hour, Math.max(0, kept.minute)) : 0;
    speed = kept.speed ?? speed;
    table.write(kept.steps);
    log.write(kept.log);
    for (const name of handover) fields[name].write(kept.handover?.[name] ?? "");
    show();
  }

  function show() {
    clock.show(minute, speed);
    setText(homeNow, fill(words.home, { time: storyTime(homeOpened, minute), place: places.home }));
    came.show(minute);
  }

  function seen(view) {
    seenLast = view;
    table.show(view.steps);
    log.show(view.log);
    open.show(view);
    const { home, problem } = view.promised;
    setText(promised, problem || (home ? fill(words.home, { time: home, place: places.home }) : ""));
  }

  const end = desk.start(host, config.first);
  return () => { clock.close(); end(); };
}

/** What has come in by now, the newest first, each to be put into the log. */
function dutyCame({ words, story, language }, { time, put, say }) {
  const rows = story.items.map((item) => {
    const into = item.personal ? el("p", { class: "dg-problem" }, icon("⚠"), words.personal)
      : button(words.toLog, { kind: "small", "data-item": item.id, "aria-label": fill(words.toLogOf, { text: item.text[language] }) });
    if (!item.personal) into.addEventListener("click", () => put(item));
    return { item, node: el("li", { hidden: true },
      el("p", {}, el("span", { class: "dg-story-when" }, time(item.minute)), ` · ${item.statusWords} · `, item.source), item.personal ? null : el("p", {}, item.text[language]), into) };
  });
  return {
    node: el("details", { class: "dg-duty-block dg-duty-came", open: true }, el("summary", {}, words.came),
      el("ul", { tabindex: "0", "aria-label": words.came }, [...rows].reverse().map(({ node }) => node))),
    show(minute) { for (const { item, node } of rows) node.hidden = item.minute > minute; },
    tell(before, after) {
      const fresh = story.items.filter((item) => item.minute > before && item.minute <= after && !item.personal);
      if (fresh.length) say(fresh.map((item) => fill(words.newItem, { time: time(item.minute), text: item.text[language] })).join(" "));
    },
  };
}

/** What is not done or closed yet. */
function openPoints(words) {
  const summary = el("p", { class: "dg-summary" });
  const list = el("ul", { class: "dg-duty-open" });
  let drawn = "";
  return {
    node: el("section", { class: "dg-duty-block", "aria-label": words.open }, el("h3", { class: "dg-studio-heading" }, words.open), summary, list),
    show(view) {
      setText(summary, view.open.length ? view.summary : words.nothingOpen);
      const now = JSON.stringify(view.open);
      if (now === drawn) return;
      drawn = now;
      list.replaceChildren(...view.open.map((point) => el("li", {}, point)));
    },
  };
}
