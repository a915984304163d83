// The conversation of a delivery coach with the kernel.
//
//   here → kernel   {type: "sample", view, seq, take, recording, sound}
//                   {type: "piece", view, seq, take, place, last, text, language} + samples
//                   {type: "words", view, seq, take, text, language}
//   kernel → here   {type: "more", view, seq, place}
//                   {type: "measured", view, seq, shown} (+ the sound, where it was asked for)
//                   {type: "gone", view, seq}: the take is not there; it is sent from its start
//                   {type: "trouble", view, seq, text}
//
// Samples are 16 bits, one channel. A sound goes in pieces, each after the kernel has taken the
// one before, so that a long one neither overruns the connection nor the kernel. One job is under
// way; of those that wait only the newest is done. `view` tells two views of one model apart.

const PIECE = 400000; // samples: 800 kB, far below what a server takes in one message
const HEARD_WITHIN = 3000; // ms
const MEASURED_WITHIN = 0.5; // ms more for a thousand samples: an hour takes seconds

function coachTalk(model, view, { onMeasured, onTrouble, onSilent, onHeard, onWait }) {
  let seq = 0;
  let job = null;
  let waiting = null;
  let place = 0;
  let silent = false;
  let clock = null;

  function send(content, buffers, within) {
    clearTimeout(clock);
    seq += 1;
    clock = setTimeout(overdue, within);
    try {
      model.send({ ...content, view, seq, take: job.take.key }, undefined, buffers);
    } catch (error) {
      console.warn("doingoai: the kernel cannot be reached", error);
    }
  }

  function begin() {
    place = 0;
    onWait(true);
    if (job.take.recording) {
      const { recording, url } = job.take;
      send({ type: "sample", recording, sound: !url }, [], HEARD_WITHIN);
    } else if (job.again) {
      send({ type: "words", ...job.spoken }, [], HEARD_WITHIN);
    } else {
      sendPiece();
    }
  }

  function sendPiece() {
    const { pcm } = job.take;
    const last = (place + 1) * PIECE >= pcm.length;
    const piece = pcm.slice(place * PIECE, (place + 1) * PIECE);
    send({ type: "piece", place, last, ...job.spoken }, [piece.buffer],
      HEARD_WITHIN + (last ? (MEASURED_WITHIN * pcm.length) / 1000 : 0));
  }

  function overdue() {
    if (silent) return;
    silent = true;
    onSilent();
  }

  function next() {
    clearTimeout(clock);
    job = waiting;
    waiting = null;
    if (job) begin();
    else onWait(false);
  }

  function receive(message, buffers) {
    if (message.view !== view) return;
    if (silent) { silent = false; onHeard(); }
    if (!job || message.seq !== seq) return;
    if (message.type === "more") {
      place = message.place;
      sendPiece();
    } else if (message.type === "gone") {
      place = 0;
      sendPiece();
    } else {
      const done = job.take;
      if (message.type === "measured") onMeasured(done, message.shown, buffers ?? []);
      else onTrouble(done, message.text);
      next();
    }
  }

  model.on("msg:custom", receive);
  return {
    /** Asks for a take; `again` where only the words have changed. */
    ask(take, spoken, { again = false } = {}) {
      waiting = { take, spoken, again };
      // What was asked of a kernel that does not answer may be lost.
      if (!job || silent) next();
    },
    close() { clearTimeout(clock); model.off("msg:custom", receive); },
  };
}
