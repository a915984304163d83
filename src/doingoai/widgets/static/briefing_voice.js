// Questions read aloud by the browser's own speech. Only voices that are on this machine: others
// would send the question over the network.

function briefingVoice(words) {
  const synth = globalThis.speechSynthesis;
  const toggle = button(words.voiceOn, { kind: "small", "aria-pressed": "false" });
  const lacking = el("p", { class: "dg-note", hidden: true }, words.voiceNone);
  const node = el("div", { class: "dg-brief-voice" }, toggle, lacking);
  let on = false;
  let text = "";
  let language = "";

  const voice = () => synth?.getVoices().find((each) => each.localService && each.lang.toLowerCase().startsWith(language)) ?? null;

  function offer() {
    const there = Boolean(language && voice());
    toggle.hidden = !there;
    lacking.hidden = there || !language;
    if (!there) set(false);
  }

  function set(whether) {
    on = whether;
    toggle.setAttribute("aria-pressed", String(on));
    if (!on) synth?.cancel();
  }

  function read() {
    const found = voice();
    if (!on || !found || !text) return;
    synth.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.voice = found;
    said.lang = found.lang;
    synth.speak(said);
  }

  toggle.addEventListener("click", () => { set(!on); read(); });
  synth?.addEventListener?.("voiceschanged", offer); // a browser may find its voices late
  return {
    node,
    /** A question stands in the room; "" when none does. */
    ask(question, spoken) {
      const fresh = question !== text;
      text = question;
      language = spoken;
      offer();
      if (!text) synth?.cancel();
      else if (fresh) read();
    },
    close() { synth?.removeEventListener?.("voiceschanged", offer); if (on) synth?.cancel(); },
  };
}
