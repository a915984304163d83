// The conversation of a studio with the kernel.
//
//   here → kernel   {type: "look", view, seq, draft}
//   kernel → here   {type: "seen", view, seq, counters, findings, summary, missing, green}
//                   {type: "trouble", view, seq, text}
//
// A draft is {fact, picture, text, title, alt, own}: text, title and alt by language, own by
// platform and then by language. One message is under way at a time and always the newest draft
// follows, so that the kernel never works through a queue of old ones. `view` tells two views of
// one model apart.

const GATHER_MS = 15; // keys that come closer than this are sent together
const HEARD_WITHIN_MS = 2000;

function studioTalk(model, view, { draft, onSeen, onSilent, onHeard, onWait }) {
  let seq = 0;
  let underWay = false;
  let more = false; // something was written since the last message left
  let silent = false;
  let clock = null;
  const gather = debounced(send, GATHER_MS);

  function send() {
    gather.stop();
    if (underWay) { more = true; return; }
    more = false;
    underWay = true;
    seq += 1;
    clock = setTimeout(overdue, HEARD_WITHIN_MS);
    try {
      model.send({ type: "look", view, seq, draft: draft() });
    } catch (error) {
      console.warn("doingoai: the kernel cannot be reached", error);
    }
  }

  function overdue() {
    underWay = false; // it may be lost: what is written next is sent anew
    if (silent) return;
    silent = true;
    onSilent();
  }

  function receive(message) {
    if (message.view !== view) return;
    if (silent) { silent = false; onHeard(); }
    if (message.seq < seq) return; // a later one is on its way
    clearTimeout(clock);
    underWay = false;
    const newest = !more && !gather.waiting();
    onSeen(message, { newest });
    if (newest) onWait(false);
    if (more) send();
  }

  model.on("msg:custom", receive);
  return {
    ask() {
      onWait(true);
      if (!gather.waiting()) gather.later();
    },
    close() { clearTimeout(clock); gather.stop(); model.off("msg:custom", receive); },
  };
}
