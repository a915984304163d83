// The life of a widget for practice: what is written is kept in this browser at every key, sent to
// the kernel, judged and shown; other views of the same draft follow. The words of the conversation
// are in studio_talk.js.

const ANNOUNCE_AFTER_MS = 1200; // without a key: only then is the outcome read aloud

/**
 * `kept()` gives what the browser keeps, `sent()` what the kernel is asked about; `take(kept)` shows
 * a draft that was kept, `show(view)` what the kernel says of one. `keeps()`: whether what is written
 * may be kept as it is. `card()` and `busy()` give the widget, and the part that waits for an answer.
 */
function practiceDesk({ model, config, card, busy, kept, sent = kept, keeps = () => true, take, show }) {
  const { words } = config;
  const store = studioStore(config.slot);
  const status = el("p", { class: "dg-unseen", role: "status" });
  const trouble = el("p", { class: "dg-problem dg-studio-trouble", role: "status", hidden: true });
  const notices = { silent: "", fault: "", unkept: "" };
  let summary = "";
  let fresh = false; // whether what is shown speaks of what is written now
  const announce = debounced(() => setText(status, summary), ANNOUNCE_AFTER_MS);

  const talk = studioTalk(model, unique("practice"), {
    draft: sent,
    onSilent() { stale(true); },
    onHeard() { stale(false); },
    // What was written last is not judged yet.
    onWait(on) {
      fresh = !on;
      if (on) busy().setAttribute("aria-busy", "true");
      else busy().removeAttribute("aria-busy");
    },
    onSeen(message, { newest }) {
      notice("fault", message.type === "trouble" ? message.text : "");
      if (message.type !== "seen") return;
      seen(message);
      if (newest) announce.later();
    },
  });

  function seen(view) {
    ({ summary } = view);
    show(view);
  }

  /** Whoever keeps the notebook alive looks after the kernel then. */
  function stale(on) {
    card().dataset.state = on ? "stale" : "idle";
    notice("silent", on ? words.silent : "");
    card().dispatchEvent(new CustomEvent(on ? "doingoai:stale" : "doingoai:live", { bubbles: true, composed: true }));
  }

  function notice(kind, text) {
    notices[kind] = text;
    const shown = Object.values(notices).find(Boolean) ?? "";
    if (trouble.dataset.said === shown) return;
    trouble.dataset.said = shown;
    trouble.hidden = !shown;
    trouble.replaceChildren(...(shown ? [icon("⚠"), shown] : []));
  }

  return {
    status, trouble,
    say(text) { setText(status, text); },
    fresh: () => fresh && !notices.silent && !notices.fault,
    /** Something was written, or chosen. */
    changed() {
      announce.stop();
      if (keeps()) notice("unkept", store.keep(kept()) ? "" : words.notKept);
      talk.ask();
    },
    /** Begins in `host` with what was kept, and `first` shown of it; gives what ends it. */
    start(host, first) {
      take(store.read() ?? {});
      seen(first);
      store.follow((draft) => {
        if (document.hasFocus() && card().contains(document.activeElement)) return;
        take(draft);
        talk.ask();
      });
      keepKeys(card());
      host.append(card());
      talk.ask();
      return () => { announce.stop(); talk.close(); store.close(); };
    },
  };
}

/** Brings the cursor into a field, and marks the words that are meant. */
function goToWords(control, span) {
  control.focus();
  if (span && control.setSelectionRange) {
    control.setSelectionRange(...span);
    scrollToLetter(control, span[0]);
  }
  control.scrollIntoView({ block: "center" });
}
