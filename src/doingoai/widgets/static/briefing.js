// The press briefing: set it, answer the room, read tomorrow's headline, look back. What was said
// lives in this browser (studio_draft.js); the kernel replays it and says what comes next.

const SEEN_FORM = 1; // of what is kept as seen; another one is not shown
const SAY_AFTER_MS = 1200; // without a key: only then is the length read aloud

function renderBriefing({ model, el: host }) {
  const config = model.get("config");
  const { language, words, begin, first, choices, stamp } = config;
  const store = studioStore(config.slot);
  const uid = unique("briefing");
  const fresh = () => ({ setting: begin, said: [], draft: "", began: false, ended: false, paused: false, coach: "each", meters: false });
  const kept = store.read();
  let state = { ...fresh(), ...kept?.state };
  // What was seen last is kept, too: it stands here again before the kernel has said a word.
  let { whole, key } = kept?.form === SEEN_FORM ? kept.seen : first;
  let code = ""; // typed, and not answered yet
  let unkept = false; // what was seen last is newer than what is kept of it
  let waiting = false; // a reply is on its way
  let focusNext = false;

  const voice = briefingVoice(words);
  const setup = briefingSetup(config, {
    onSetting: (setting) => { code = ""; change({ setting }); },
    onCode: (typed) => { code = typed; talk.ask(); },
    onBegin: () => { focusNext = true; change({ began: true, ended: false, said: [], draft: "", paused: false }); },
  });
  const room = briefingRoom(config, { voice, onDraft: () => change({ draft: room.field.read() }, { show: false }), onSay: give });
  const gauges = metersPart(words);
  const meters = tick(words.meters, () => change({ meters: meters.control.checked }), { "data-field": "meters" });
  const coach = briefingChoice("coach", words.coach, [{ key: "each", label: words.coachEach }, { key: "end", label: words.coachEnd }], () => change({ coach: coach.select.value }));
  const finish = button(words.finish, { "data-do": "finish" });
  const last = el("div", {});
  const lastHeading = el("h3", { class: "dg-brief-heading", tabindex: "-1" }, words.lastReply);
  const goOn = button(words.goOn, { kind: "main", "data-do": "go-on" });
  const comment = el("section", { class: "dg-brief-comment", "aria-label": words.lastReply }, lastHeading, last, el("div", { class: "dg-actions" }, goOn));
  const end = briefingReview(config, stamp, {
    say: (text) => setText(status, text),
    onAgain: () => { focusNext = true; change({ began: true, ended: false, said: [], draft: "", paused: false }); },
    onAnother() {
      change({ began: false, ended: false, said: [], draft: "", paused: false, setting: { ...state.setting, seed: 1 + Math.floor(Math.random() * choices.mostSeed) } });
      setup.begin.focus();
    },
  });
  const status = el("p", { class: "dg-unseen", role: "status" });
  const trouble = el("p", { class: "dg-problem dg-brief-trouble", role: "status", hidden: true });
  const notices = { silent: "", fault: "", unkept: "" };
  const bar = el("div", { class: "dg-brief-options" }, coach.node, meters.node, finish);

  const card = el("section", {
    class: "dg-card dg-brief", lang: language, "aria-label": words.title, "data-state": "idle", "data-question": "press-briefing",
  }, el("header", {}, el("h2", { class: "dg-brief-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
  trouble, bar, gauges.node, setup.node, comment, room.node, end.node, status);

  const talk = studioTalk(model, uid, {
    draft: () => ({ setting: state.setting, code, began: state.began, ended: state.ended, said: state.said, draft: state.draft, have: key }),
    onSilent() { stale(true); },
    onHeard() { stale(false); },
    onWait(on) { if (on) card.setAttribute("aria-busy", "true"); else card.removeAttribute("aria-busy"); },
    onSeen(message, { newest }) {
      notice("fault", message.type === "trouble" ? message.text : "");
      if (message.type !== "seen") { takeBack(); return; }
      if (message.whole) { ({ key, whole } = message); unkept = true; }
      if (newest) took(); // an older answer knows nothing of a code or choice made since
      room.measure(message.draft);
      if (!newest) return;
      if (waiting) { waiting = false; focusNext = true; setText(status, ""); }
      show();
      moveOn();
      announce.later();
    },
  });
  const announce = debounced(() => { if (state.began && state.draft) setText(status, room.length()); }, SAY_AFTER_MS);

  /** A code sets the briefing: its choices are ours from then on. */
  function took() {
    code = "";
    if (!state.began && whole.known) state = { ...state, setting: whole.setting };
    if (unkept) keep();
  }

  function keep() { unkept = false; notice("unkept", store.keep({ form: SEEN_FORM, state, seen: { whole, key } }) ? "" : words.notKept); }

  function change(part, { show: shown = true } = {}) {
    state = { ...state, ...part };
    keep();
    announce.stop();
    if (shown) show();
    talk.ask();
  }

  function give(said) {
    if (waiting) return;
    waiting = true;
    room.field.write("");
    setText(status, words.wait);
    change({ said: [...state.said, said], draft: "", paused: state.coach === "each" && said.kind !== "skipped" });
  }

  /** A reply that the room could not hear stands in its field again. */
  function takeBack() {
    if (waiting) {
      waiting = false;
      const back = state.said.at(-1);
      state = { ...state, said: state.said.slice(0, -1), draft: back.text, paused: false };
      room.field.write(back.text);
      setText(status, "");
      keep();
    }
    show();
  }

  goOn.addEventListener("click", () => { focusNext = true; change({ paused: false }); });
  finish.addEventListener("click", () => { focusNext = true; change({ ended: true, paused: false }); });

  /** What is to be seen: setting up, a comment, the room, or the end. */
  function place() {
    if (!state.began) return "setup";
    if (waiting) return "room";
    if (state.paused && whole.turns.length) return "comment";
    return whole.over ? "end" : "room";
  }

  function show() {
    const at = place();
    setup.node.hidden = at !== "setup";
    comment.hidden = at !== "comment";
    room.node.hidden = at !== "room" || !whole.asked;
    end.node.hidden = at !== "end" || !whole.review;
    coach.node.hidden = at === "end";
    finish.hidden = at !== "room" && at !== "comment";
    coach.select.value = state.coach;
    meters.control.checked = state.meters;
    gauges.show(whole.meters, state.meters && state.began);
    if (at === "setup") setup.show(whole);
    if (at === "comment") last.replaceChildren(turnPart(whole.turns.at(-1), whole.spoken, words, { meters: state.meters, open: true }));
    if (at === "room" && whole.asked) { room.ask(whole); room.lock(waiting); }
    if (at === "end" && whole.review) end.show(whole, { meters: state.meters });
    voice.ask(at === "room" && !waiting ? whole.asked?.text ?? "" : "", whole.spoken);
  }

  /** Whoever has just acted finds what came of it under the cursor. */
  function moveOn() {
    if (!focusNext) return;
    focusNext = false;
    ({ setup: setup.begin, comment: lastHeading, room: room.question, end: end.heading })[place()].focus();
  }

  function stale(on) {
    card.dataset.state = on ? "stale" : "idle";
    notice("silent", on ? words.silent : "");
    card.dispatchEvent(new CustomEvent(on ? "doingoai:stale" : "doingoai:live", { bubbles: true, composed: true }));
  }

  function notice(kind, text) {
    notices[kind] = text;
    const shown = Object.values(notices).find(Boolean) ?? "";
    if (!trouble.hidden === Boolean(shown) && trouble.textContent.endsWith(shown)) return;
    trouble.hidden = !shown;
    trouble.replaceChildren(...(shown ? [icon("⚠"), shown] : []));
  }

  room.field.write(state.draft);
  room.measure(first.draft);
  store.follow((other) => {
    if (document.hasFocus() && card.contains(document.activeElement)) return;
    state = { ...fresh(), ...other.state };
    room.field.write(state.draft);
    talk.ask();
  });
  keepKeys(card);
  host.append(card);
  show();
  talk.ask();
  return () => { announce.stop(); voice.close(); talk.close(); store.close(); };
}
