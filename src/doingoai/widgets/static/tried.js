// What somebody tried in a demonstration stays in this browser tab: a new kernel, or the page
// loaded anew, finds it again. It is kept with what it began from; where that has changed since
// (other data, a plan that was edited), the new beginning counts.

function triedStore({ slot, begin }) {
  const key = storageKey("tried", slot);
  const from = JSON.stringify(begin);
  return {
    keep(choices) {
      try { sessionStorage.setItem(key, JSON.stringify({ from, choices })); } catch { /* it is here as long as the page is */ }
    },
    /** What was tried last, where `model` still stands at its beginning; else null. */
    recover(model) {
      if (JSON.stringify(model.get("choices")) !== from) return null;
      try {
        const kept = JSON.parse(sessionStorage.getItem(key));
        return kept?.from === from ? kept.choices : null;
      } catch { return null; }
    },
  };
}
