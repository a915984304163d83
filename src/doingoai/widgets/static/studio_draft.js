// What is written in a studio lives in this browser only: it is practice, and handed in nowhere.
// Other views of the same studio, in this page or in another tab, follow.

function studioStore(slot) {
  const key = storageKey("studio", slot);
  const others = globalThis.BroadcastChannel ? new BroadcastChannel(key) : null;
  return {
    /** The draft kept, or null. */
    read() {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    },
    /** Keeps `draft`; false when the browser refuses (full, forbidden). */
    keep(draft) {
      others?.postMessage(draft);
      try {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    /** Calls `take(draft)` when another view has kept one. */
    follow(take) { if (others) others.onmessage = ({ data }) => take(data); },
    close() { others?.close(); },
  };
}
