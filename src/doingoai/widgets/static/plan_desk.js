// What canvas and house share: the plan of this view, what of it is stored, what was typed and
// not confirmed yet, and everything that may change it from outside.

/** `onPlan(plan, lists)` shows the plan; `lists` are those whose rows are others than before. */
function planDesk({ model, card, bar, onPlan, onView }) {
  const config = model.get("config");
  const { words, blanks } = config;
  const owner = unique("view");
  const drafts = draftStore(config.slot, owner);
  const history = planHistory(config.slot);
  // Canvas and house of one plan, in any notebook of this browser.
  const others = globalThis.BroadcastChannel ? new BroadcastChannel(storageKey("plan", config.slot.split(":")[0])) : null;
  const first = model.get("stored");
  let now = copyOf(first.plan);
  let base = copyOf(first.plan);
  let stamp = first.stamp;
  let savedAt = first.savedAt;
  liveViews.add(owner);

  const talk = planTalk(model, owner, {
    compose: (type) => (type === "look" ? { stamp } : { base: copyOf(base), plan: copyOf(now) }),
    onAnswer,
    onSilent() {
      liveViews.delete(owner); // whoever comes next may take the draft
      card.dataset.state = "stale";
      bar.show("lost", words.silent);
      tell("doingoai:stale");
    },
    onHeard() {
      liveViews.add(owner);
      card.dataset.state = "idle";
      sayStored();
      tell("doingoai:live");
      if (!sameData(now, base)) talk.ask("save");
    },
  });

  const dirty = () => !sameData(now, base);

  /** Whoever keeps the notebook alive looks after the kernel then. */
  const tell = (what) => card.dispatchEvent(new CustomEvent(what, { bubbles: true, composed: true }));

  function sayStored() {
    if (savedAt) bar.show("saved", fill(words.savedAt, { time: clockTime(savedAt) }));
    else bar.show("idle", words.idle);
  }

  function onAnswer(message, sent, buffers) {
    if (message.type === "trouble") { bar.show("failed", message.text); bar.documentDone(""); return; }
    if (message.type === "file") { handOver(message, buffers); return; }
    if (message.type === "same") { if (dirty()) talk.ask("save"); return; }
    if (sent?.type === "save") onSaved(message, sent);
    else onSeen(message);
  }

  function onSaved(message, sent) {
    const still = sameData(now, sent.plan);
    if (!message.saved) {
      if (still) onView(message);
      bar.show("failed", message.error);
      return;
    }
    known(message);
    if (!still) { // typing went on: the next save is on its way
      base = sent.plan;
      talk.later();
      return;
    }
    base = copyOf(message.plan);
    const both = !sameData(now, base);
    if (both) take(message.plan);
    drafts.forget();
    onView(message);
    others?.postMessage("saved");
    const savedWords = fill(words.savedAt, { time: clockTime(savedAt) });
    if (message.notice) bar.show("saved", `${savedWords}. ${message.notice}`);
    else if (sent.restored) bar.show("saved", `${words.restored} ${savedWords}`);
    else if (both) bar.show("saved", words.both);
    else sayStored();
  }

  function onSeen(message) {
    if (dirty() || talk.busy()) { if (dirty()) talk.ask("save"); return; }
    if (!message.there && !sameData(now, config.blank)) { // what is on the page is all there is: it stays
      bar.show("partly", message.error || message.notice || words.gone);
      return;
    }
    known(message);
    const changed = !sameData(now, message.plan);
    base = copyOf(message.plan);
    if (changed) take(message.plan);
    onView(message);
    if (message.error) bar.show("failed", message.error);
    else if (message.notice) bar.show("partly", message.notice);
    else if (changed) bar.show("saved", words.elsewhere);
  }

  function known(message) { ({ stamp, savedAt } = message); }

  function take(plan) {
    const lists = planLists(now, plan);
    now = copyOf(plan);
    for (const list of lists) history.forget(list);
    bar.undoable(history.any());
    onPlan(now, lists);
  }

  /** Changes one place. `typed`: by the keyboard into a text, of which many letters are one change. */
  function set(place, value, { what, typed = false }) {
    const before = planGet(now, place);
    if (sameData(before, value)) return;
    history.note(place, before ?? blankOf(value), what, typed);
    bar.undoable(true);
    planSet(now, place, value, blanks);
    changed();
    if (!typed) talk.flush();
  }

  function changed() {
    const kept = drafts.keep({ base, plan: now }, null);
    if (kept) bar.busy();
    else bar.show("failed", words.unkept);
    talk.later();
  }

  function undo() {
    const step = history.take();
    bar.undoable(history.any());
    if (!step) { bar.show("idle", words.nothingToUndo); return; }
    planSet(now, step.place, step.before, blanks);
    changed();
    talk.flush();
    onPlan(now, Array.isArray(step.before) && typeof step.before[0] !== "string" ? [step.place] : []);
    bar.say(fill(words.undone, { what: step.what }));
  }

  function look() { if (dirty()) talk.ask("save"); else if (!talk.busy()) talk.ask("look"); }
  function onFocus({ relatedTarget }) { if (!card.contains(relatedTarget)) look(); }
  function onVisible() { if (!document.hidden) look(); }

  function handOver({ file, mime }, buffers) {
    download(new Blob([buffers[0]], { type: mime }), file);
    bar.documentDone(fill(words.made, { file }));
  }

  bar.bind({ undo, make: (format, language) => talk.ask("export", { format, language }) });
  bar.undoable(history.any());
  card.addEventListener("focusin", onFocus);
  document.addEventListener("visibilitychange", onVisible);
  window.addEventListener("focus", look);
  if (others) others.onmessage = look;

  return {
    get: (place) => planGet(now, place),
    set,
    flush: talk.flush,
    save: () => talk.ask("save"),
    /** Shows what is stored, and takes up what was typed and not confirmed before. */
    start() {
      onPlan(now, null);
      onView(first);
      if (first.error) bar.show("failed", first.error);
      else if (first.notice) bar.show("partly", first.notice);
      else sayStored();
      const draft = drafts.recover(null)?.raw;
      if (draft?.plan && draft.base) {
        base = draft.base;
        now = draft.plan;
        onPlan(now, null);
        talk.ask("save", { restored: true });
      }
    },
    close() {
      liveViews.delete(owner);
      talk.close(); // what waits is a draft already; the next view will find it
      others?.close();
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("focus", look);
    },
  };
}

const blankOf = (value) => ({ string: "", boolean: false })[typeof value] ?? [];

/** The lists of rows that differ in number between two plans. */
function planLists(one, other) {
  const lists = ["objectives", "activities", "spending", "measures", "house/pillars"];
  return lists.filter((list) => (planGet(one, list)?.length ?? 0) !== (planGet(other, list)?.length ?? 0));
}
