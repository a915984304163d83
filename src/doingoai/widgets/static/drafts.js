// What was typed and not yet confirmed lives in the browser's own storage until the kernel
// confirms it, so that neither a dead kernel nor a stopped server nor a closed page loses it.

// A draft of another page that is still being confirmed is not ours to restore.
const SETTLED_MS = 10000;

/** The views of this page that still answer for their own drafts. */
const liveViews = (globalThis.doingoaiLiveViews ??= new Set());

/** One name for this browser tab, surviving a reload of the page. */
function tabName() {
  try {
    let name = sessionStorage.getItem("doingoai:tab");
    if (!name) sessionStorage.setItem("doingoai:tab", (name = unique("tab")));
    return name;
  } catch {
    return (globalThis.doingoaiTab ??= unique("tab"));
  }
}

/** A key of the browser's storage, apart for each server that this browser visits. */
function storageKey(kind, slot) {
  return `doingoai:${kind}:${location.pathname.replace(/\/(lab|notebooks|tree|doc)\b.*$/, "")}:${slot}`;
}

/** The draft of one answer slot. `slot` names the file of answers and the question. */
function draftStore(slot, owner) {
  const key = storageKey("draft", slot);
  const read = () => {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  };
  return {
    /** Keeps `raw`; false when the browser refuses (full, forbidden). */
    keep(raw, seen) {
      try {
        localStorage.setItem(key, JSON.stringify({ raw, seen, at: Date.now(), owner, tab: tabName() }));
        return true;
      } catch {
        return false;
      }
    },
    /** Forgets our own draft; another view's stays. */
    forget() {
      try { if (read()?.owner === owner) localStorage.removeItem(key); } catch { /* nothing kept */ }
    },
    /** The draft to restore over what is stored, or null. Taken over, so that no one else does. */
    recover(savedAt) {
      const draft = read();
      if (!draft || draft.owner === owner || liveViews.has(draft.owner)) return null;
      if (draft.tab !== tabName() && Date.now() - draft.at < SETTLED_MS) return null;
      const newer = draft.seen === (savedAt ?? null) || draft.at > new Date(savedAt).getTime();
      try { localStorage.removeItem(key); } catch { /* read only: the save below counts */ }
      return newer ? draft : null;
    },
  };
}
