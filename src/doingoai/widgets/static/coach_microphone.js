// The microphone: a button, a clock, a level, and a word where there is none.

const LONGEST_TAKE_MIN = 10;
// What a telephone call needs would falsify what is measured: loudness above all.
const PLAIN_SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const WHY = { NotFoundError: "noMicrophone", OverconstrainedError: "noMicrophone", NotAllowedError: "refused", SecurityError: "insecure", NotReadableError: "busy", AbortError: "busy" };

function microphone({ words, language }, { onTake, onProblem, say }) {
  const press = button(words.record, { kind: "main", "data-do": "record" });
  const clock = el("span", { class: "dg-coach-clock" });
  const level = el("span", { class: "dg-coach-level", "aria-hidden": "true" }, el("span", {}));
  const node = el("div", { class: "dg-coach-microphone" }, press, clock, level);
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  let recorder = null;
  let stream = null;
  let context = null;
  let ticking = null;
  let closed = false;

  async function start() {
    if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return onProblem(words.insecure);
    press.setAttribute("aria-disabled", "true");
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: PLAIN_SOUND });
    } catch (error) {
      return onProblem(words[WHY[error.name] ?? "noMicrophone"]);
    } finally {
      press.removeAttribute("aria-disabled");
    }
    if (closed) return release();
    onProblem("");
    const parts = [];
    recorder = new MediaRecorder(stream);
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.addEventListener("stop", () => {
      const { mimeType } = recorder;
      release();
      if (!closed) onTake(new Blob(parts, { type: mimeType }));
    });
    recorder.start();
    follow();
    node.dataset.recording = "true";
    setText(press, words.stop);
    say(words.recording);
  }

  function follow() {
    const began = performance.now();
    context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const wave = new Float32Array(analyser.fftSize);
    ticking = setInterval(() => {
      const passed = (performance.now() - began) / 1000;
      setText(clock, fill(words.elapsed, { seconds: seconds.format(Math.floor(passed)) }));
      analyser.getFloatTimeDomainData(wave);
      const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
      const share = Math.max(0, Math.min(1, 1 + (10 * Math.log10(power + 1e-9)) / 60));
      level.firstChild.style.transform = `scaleX(${share.toFixed(2)})`;
      if (passed > 60 * LONGEST_TAKE_MIN) { onProblem(fill(words.stopped, { minutes: LONGEST_TAKE_MIN })); stop(); }
    }, 100);
  }

  function stop() { if (recorder?.state === "recording") recorder.stop(); }

  function release() {
    clearInterval(ticking);
    stream?.getTracks().forEach((track) => track.stop());
    context?.close();
    recorder = stream = context = null;
    delete node.dataset.recording;
    level.firstChild.style.transform = "";
    setText(clock, "");
    setText(press, words.record);
  }

  press.addEventListener("click", () => {
    if (press.getAttribute("aria-disabled")) return;
    if (recorder) stop(); else start();
  });
  return { node, close() { closed = true; stop(); release(); } };
}
