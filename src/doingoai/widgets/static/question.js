// A question: its form, and the conversation with the kernel about saving it.
//
//   here → kernel   {type: "save", seq, raw} · {type: "undo" | "clear" | "offer", seq} · {type: "warm"}
//   kernel → here   {type: "saved", seq, ...snapshot} · {type: "changed", ...snapshot} · {type: "drawn", preview}
//
// A snapshot is {saved, value, state, savedAt, canUndo, problems, notes, error, preview}. "Saved" is said
// only when the kernel has confirmed the write; a picture that takes longer follows as "drawn".

const TYPING_PAUSE_MS = 250;
const CONFIRM_WITHIN_MS = 2000;

/** Numbers what is sent and tells when an answer is overdue and when all is confirmed. */
function conversation(model, { onOverdue, onConfirmed }) {
  let seq = 0;
  let waitingFor = null;
  let timer = null;
  let overdue = false;
  const startClock = () => { timer = setTimeout(() => { overdue = true; onOverdue(); }, CONFIRM_WITHIN_MS); };
  const stopClock = () => { clearTimeout(timer); timer = null; };
  return {
    send(message) {
      seq += 1;
      waitingFor = seq;
      // The clock runs from the oldest unconfirmed message: later ones do not put it off.
      if (timer === null) startClock();
      try {
        model.send({ ...message, seq });
      } catch (error) {
        console.warn("doingoai: the kernel cannot be reached", error);
      }
    },
    receive(message) {
      if (waitingFor === null) return;
      stopClock();
      if (message.seq < waitingFor) { // an earlier one: the kernel lives, the latest is on its way
        startClock();
        return;
      }
      waitingFor = null;
      const late = overdue;
      overdue = false;
      onConfirmed(message, late);
    },
    pending: () => waitingFor !== null,
    close: stopClock,
  };
}

function renderQuestion({ model, el: host }) {
  const { id, slot, title, given, spec, language, words, offer: offered } = model.get("config");
  const owner = unique("view");
  const drafts = draftStore(slot, owner);
  const uid = unique("question");
  let savedAt = model.get("stored").savedAt ?? null;
  let locked = false;
  let touched = false; // something typed that has not been sent yet
  let missed = null; // a change from elsewhere that a field in use has not taken over yet
  liveViews.add(owner);

  const typing = debounced(save, TYPING_PAUSE_MS);
  const form = buildForm(spec, [], {
    words, language, legend: title || id,
    onInput: () => { touched = true; keepDraft(); typing.later(); },
    onCommit: () => { touched = true; typing.now(); },
  });
  const bar = statusBar(words, uid);
  const undo = button(words.undo);
  const clear = button(words.clear);
  const offer = offered ? offerPart(offered, words, { holds: () => readForm(form) !== null, take: onOffer }) : null;
  const fieldset = el("fieldset", { class: "dg-fieldset", "aria-describedby": given.length ? `${uid}-given` : null },
    el("legend", { class: "dg-title" }, title || id),
    given.length ? givenList(given, `${uid}-given`) : null, form.node);
  const card = el("section", {
    class: "dg-card dg-question", lang: language, "data-question": id, "data-state": "idle",
    "aria-label": title || id,
  }, fieldset, el("div", { class: "dg-foot" }, bar.node, el("div", { class: "dg-actions" }, offer?.button, undo, clear)), offer?.sure);

  const talk = conversation(model, {
    onOverdue() { lock(true); bar.show("lost", words.lost); },
    onConfirmed(message, late) {
      if (late) lock(false);
      apply(message, { keepTyped: touched });
      if (touched) { // the confirmation of the next save will speak
        if (!typing.waiting()) save(); // it fell due while the form was locked
        return;
      }
      if (!message.error) drafts.forget(); // what could not be written stays a draft
      if (message.error) bar.show("failed", message.error);
      else if (message.nothing) bar.show("partly", message.nothing);
      else if (message.restored) bar.show("saved", `${words.restored} ${savedWords()}`);
      else if (message.cleared) bar.show("saved", words.cleared);
      else if (message.problems.length) bar.show("partly", form.leaves.length > 1 ? words.notAll : words.notKept);
      else if (message.taken) bar.show("saved", words.taken);
      else bar.show("saved", savedWords());
    },
  });

  function savedWords() { return savedAt ? fill(words.savedAt, { time: clockTime(savedAt) }) : words.saved; }

  function lock(on) {
    if (locked === on) return;
    locked = on;
    if (on) liveViews.delete(owner); // whoever comes next may take the draft
    else liveViews.add(owner);
    card.dataset.state = on ? "stale" : "idle";
    for (const leaf of form.leaves) leaf.lock(on);
    for (const control of [undo, clear, ...(offer?.controls ?? [])]) control.disabled = on;
    card.dispatchEvent(new CustomEvent(on ? "doingoai:stale" : "doingoai:live", { bubbles: true, composed: true, detail: { question: id } }));
  }

  function tooLong() {
    const leaf = form.leaves.find(({ maximum, control }) => control && control.value.length > (maximum ?? Infinity));
    if (!leaf) return false;
    const say = (n) => n.toLocaleString(language);
    leaf.show({ problem: fill(words.tooLong, { length: say(leaf.control.value.length), limit: say(leaf.maximum) }) });
    bar.show("failed", words.notSaved);
    return true;
  }

  function keepDraft() {
    if (form.leaves.some(({ maximum, control }) => control && control.value.length > (maximum ?? Infinity))) return;
    drafts.keep(readForm(form), savedAt);
  }

  function save(extra = {}) {
    typing.stop();
    if (locked || tooLong()) return;
    touched = false;
    missed = null;
    const raw = readForm(form);
    drafts.keep(raw, savedAt);
    bar.busy();
    talk.send({ type: "save", raw, ...extra });
  }

  /** Shows what the kernel has. Fields with text not yet sent, or being typed in, stay. */
  function apply(snapshot, { keepTyped = false, outside = false } = {}) {
    savedAt = snapshot.savedAt ?? savedAt;
    const wrong = new Map(snapshot.problems.map(({ path, text }) => [path, text]));
    if (outside || snapshot.rewrite) {
      const inUse = form.leaves.some((leaf) => leaf.focused());
      missed = outside && inUse ? snapshot : null;
      writeForm(form, snapshot.value, (leaf) => !(outside && leaf.focused()));
    }
    if (!keepTyped) {
      for (const leaf of form.leaves) {
        const path = leaf.path.join("/");
        leaf.show({ problem: wrong.get(path), note: snapshot.notes[path] });
      }
    }
    if ("preview" in snapshot) form.show?.(snapshot.preview); // else it is drawn by and by
    undo.hidden = !snapshot.canUndo;
    clear.hidden = snapshot.value === null && wrong.size === 0;
  }

  function onMessage(message) {
    if (message.type === "saved") talk.receive(message);
    if (message.type === "drawn") form.show?.(message.preview);
    if (message.type === "changed" && !talk.pending() && !touched) {
      apply(message, { outside: true });
      bar.show(message.savedAt ? "saved" : "idle", message.savedAt ? savedWords() : words.unanswered);
    }
  }

  function onUndo() { typing.stop(); touched = false; bar.busy(); talk.send({ type: "undo" }); }
  function onClear() { typing.stop(); touched = false; bar.busy(); talk.send({ type: "clear" }); undo.hidden = false; undo.focus(); }

  /** What is typed and not sent yet is saved first, so that "undo" has it. */
  function onOffer() {
    if (typing.waiting()) typing.now();
    touched = false;
    bar.busy();
    talk.send({ type: "offer" });
  }

  model.on("msg:custom", onMessage);
  undo.addEventListener("click", onUndo);
  clear.addEventListener("click", onClear);
  form.node.addEventListener("focusout", () => {
    if (typing.waiting()) typing.now();
    else if (missed && !touched) setTimeout(() => { if (missed && !touched) apply(missed, { outside: true }); });
  });
  keepKeys(card, () => save());

  const first = model.get("stored");
  writeForm(form, first.value);
  apply(first);
  bar.show(first.savedAt ? "saved" : "idle", first.savedAt ? savedWords() : words.unanswered);
  if (first.error) bar.show("failed", first.error);
  host.append(card);
  if (form.warm) model.send({ type: "warm" });

  const draft = drafts.recover(first.savedAt);
  if (draft) {
    writeForm(form, draft.raw);
    save({ restored: true });
  }
  return () => {
    liveViews.delete(owner);
    typing.stop(); // what waits is a draft already; the next view will find it
    talk.close();
    model.off("msg:custom", onMessage);
  };
}

function givenList(given, id) {
  return el("dl", { class: "dg-given", id }, given.map(([term, shown]) =>
    el("div", {}, el("dt", {}, term), el("dd", {}, shown))));
}
