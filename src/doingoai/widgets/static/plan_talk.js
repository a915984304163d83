// The conversation of a plan's widget with the kernel.
//
//   here → kernel   {type: "save", view, seq, base, plan} · {type: "look", view, seq, stamp}
//                   {type: "export", view, seq, plan, format, language}
//   kernel → here   {type: "saved" | "seen", view, seq, saved, error, notice, plan, stamp, savedAt, …}
//                   {type: "same", …} · {type: "file", file, mime, …} with the file attached
//                   {type: "trouble", view, seq, text}
//
// A save carries the plan it began from: the kernel puts the difference into what is stored then.
// One message is under way at a time, and the newest plan follows. Another widget of the same
// kernel has its changes told as "seen" without a view.

const PLAN_PAUSE_MS = 250;
const PLAN_WITHIN_MS = 2000;
const DOCUMENT_WITHIN_MS = 15000; // the library that writes it loads once

function planTalk(model, view, { compose, onAnswer, onSilent, onHeard }) {
  let seq = 0;
  let underWay = null;
  let silent = false;
  let clock = null;
  const wanted = new Map(); // by type, so that no old message queues behind a new one
  const gather = debounced(next, PLAN_PAUSE_MS);

  function ask(type, extra = {}) {
    wanted.set(type, extra);
    next();
  }

  function next() {
    gather.stop();
    if (underWay || !wanted.size) return;
    const [type, extra] = wanted.entries().next().value;
    wanted.delete(type);
    seq += 1;
    const message = { type, view, seq, ...compose(type), ...extra };
    underWay = message;
    clock = setTimeout(overdue, type === "export" ? DOCUMENT_WITHIN_MS : PLAN_WITHIN_MS);
    try {
      model.send(message);
    } catch (error) {
      console.warn("doingoai: the kernel cannot be reached", error);
    }
  }

  function overdue() {
    const { type } = underWay;
    underWay = null; // it may be lost: what is written next is sent anew
    if (type === "look" || silent) return;
    silent = true;
    onSilent();
  }

  function receive(message, buffers) {
    if (message.view && message.view !== view) return;
    if (silent) { silent = false; onHeard(); }
    if (!message.view) { onAnswer(message, null, buffers); return; }
    if (message.seq < seq) return; // a later one is on its way
    clearTimeout(clock);
    const sent = underWay;
    underWay = null;
    if (sent) onAnswer(message, sent, buffers);
    next();
  }

  model.on("msg:custom", receive);
  return {
    ask,
    later: () => { wanted.set("save", {}); gather.later(); },
    flush: () => { if (gather.waiting()) gather.now(); },
    busy: () => underWay !== null || wanted.has("save"),
    close() { clearTimeout(clock); gather.stop(); model.off("msg:custom", receive); },
  };
}
