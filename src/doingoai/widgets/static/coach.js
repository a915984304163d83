// The delivery coach: a sound is chosen, opened or recorded, measured by the kernel, and shown
// beside the one before. Takes live in this page's memory only, so that a view that is made anew
// finds them; the words that are spoken live in this browser's storage.

const WORDS_AFTER_MS = 400;
const coachTakes = (globalThis.doingoaiTakes ??= new Map());

function renderCoach({ model, el: host }) {
  const config = model.get("config");
  const { language, words, recordings, slot } = config;
  const store = studioStore(slot);
  const kept = coachTakes.get(slot) ?? { takes: [], count: 0, sounds: new Map() };
  coachTakes.set(slot, kept);
  const status = el("p", { class: "dg-unseen", role: "status" });
  const say = (text) => setText(status, text);
  const trouble = el("p", { class: "dg-problem dg-coach-trouble", role: "alert", hidden: true });
  const busy = el("p", { class: "dg-note dg-coach-busy" });
  const results = el("div", { class: "dg-coach-results" });
  const notices = { silent: "", problem: "", unkept: "" };

  const spoken = wordsField(config, () => {
    notice("unkept", store.keep(spoken.read()) ? "" : words.notKept);
    recount.later();
  });
  const recount = debounced(() => {
    const [take] = kept.takes;
    if (!take || take.recording) return;
    take.spoken = spoken.read();
    talk.ask(take, take.spoken, { again: true });
  }, WORDS_AFTER_MS);
  const mic = microphone(config, { onTake: (blob) => own(blob, ""), onProblem: (text) => notice("problem", text), say });
  const forget = button(words.forget, { "data-do": "forget" });

  const here = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const card = el("section", { class: "dg-card dg-coach", lang: language, "aria-label": words.title, "data-state": "idle" },
    el("div", { class: "dg-coach-in" },
      el("header", {}, el("h2", { class: "dg-coach-title" }, words.title),
        el("p", { class: "dg-note" }, words.practice), el("p", { class: "dg-note dg-coach-private" }, icon("⌂"), here ? words.local : fill(words.remote, { host: location.host }))),
      el("fieldset", { class: "dg-fieldset dg-coach-sources" }, el("legend", { class: "dg-unseen" }, words.source),
        recordings.length ? sampleChoice(config, sample) : null,
        el("div", { class: "dg-coach-source" }, el("p", { class: "dg-label" }, words.own), mic.node),
        fileChoice(config, (file) => own(file, file.name))),
      spoken.node, trouble, busy, results, el("p", { class: "dg-note" }, config.stamp), status));

  const talk = coachTalk(model, unique("coach"), {
    onMeasured(take, shown, [sound]) {
      if (sound) kept.sounds.set(take.recording, URL.createObjectURL(new Blob([sound], { type: "audio/wav" })));
      take.url ??= kept.sounds.get(take.recording);
      take.shown = shown;
      if (!kept.takes.includes(take)) {
        kept.takes.unshift(take);
        letGo(kept.takes.splice(2)); // the newest and the one before are shown
      }
      show();
      say(shown.summary);
    },
    onTrouble(_, text) { notice("problem", text); },
    onSilent() { stale(true); },
    onHeard() { stale(false); },
    onWait(on) { wait(on ? words.measuring : ""); },
  });

  function wait(text) {
    setText(busy, text);
    if (text) results.setAttribute("aria-busy", "true");
    else results.removeAttribute("aria-busy");
  }

  function sample(chosen) {
    notice("problem", "");
    kept.count += 1;
    const take = { key: `take-${kept.count}`, name: chosen.title, recording: chosen.id, url: kept.sounds.get(chosen.id), spoken: { text: chosen.text, language: chosen.language } };
    talk.ask(take, take.spoken);
  }

  async function own(blob, file) {
    notice("problem", "");
    wait(words.reading);
    kept.count += 1;
    const name = file || fill(words.take, { number: kept.count });
    try {
      const pcm = await samplesOf(blob, name, config);
      const take = { key: `take-${kept.count}`, name, pcm, blob, url: URL.createObjectURL(blob), spoken: spoken.read() };
      talk.ask(take, take.spoken);
    } catch (error) {
      wait("");
      notice("problem", error instanceof UnreadableSound ? error.message : fill(words.unreadable, { file: name }));
    }
  }

  function show() {
    const [newest, before] = kept.takes;
    forget.hidden = !newest;
    if (!newest) return results.replaceChildren();
    const about = { onSave: save, onRead: readThese };
    results.replaceChildren(
      el("h3", { class: "dg-coach-heading" }, newest.name), takeView(newest, config, about),
      figuresOf(before ? [before, newest] : [newest], config),
      ...(before ? [el("details", { class: "dg-coach-before" }, el("summary", {}, `${words.before}: ${before.name}`), takeView(before, config, about))] : []),
      forget);
  }

  function save(take) {
    const kind = /mp4/.test(take.blob.type) ? "m4a" : /ogg/.test(take.blob.type) ? "ogg" : /wav/.test(take.blob.type) ? "wav" : "webm";
    const file = take.blob.name ?? `exercise-${take.key}.${kind}`;
    download(take.blob, file);
    say(fill(words.saved, { file }));
  }

  function readThese(take) {
    spoken.write(take.spoken);
    store.keep(spoken.read());
    spoken.focus();
    say(words.taken);
  }

  /** Takes that are no longer shown are given back to the browser. */
  function letGo(takes) {
    for (const { recording, url } of takes) if (!recording) URL.revokeObjectURL(url);
  }

  forget.addEventListener("click", () => {
    letGo(kept.takes.splice(0));
    show();
    say(words.forgotten);
    spoken.focus();
  });

  function stale(on) {
    card.dataset.state = on ? "stale" : "idle";
    notice("silent", on ? words.silent : "");
    card.dispatchEvent(new CustomEvent(on ? "doingoai:stale" : "doingoai:live", { bubbles: true, composed: true }));
  }

  function notice(kind, text) {
    notices[kind] = text;
    const shown = Object.values(notices).find(Boolean) ?? "";
    trouble.hidden = !shown;
    if (trouble.dataset.said === shown) return;
    trouble.dataset.said = shown;
    trouble.replaceChildren(...(shown ? [icon("⚠"), shown] : []));
  }

  spoken.write(store.read() ?? {});
  store.follow((draft) => { if (!document.hasFocus() || !card.contains(document.activeElement)) spoken.write(draft); });
  keepKeys(card);
  host.append(card);
  show();
  return () => { recount.stop(); mic.close(); talk.close(); store.close(); };
}
