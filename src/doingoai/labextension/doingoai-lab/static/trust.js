// A notebook runs by itself only when every cell that would run is known to the letter: as
// `doingoai learn` wrote it, or as this person allowed it before in this browser.

const REMEMBERED = "doingoai:allowed";
const MOST_REMEMBERED = 400;

async function fingerprint(source) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(source));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const fingerprints = (sources) => Promise.all(sources.map(fingerprint));

/** Whether all `sources` may run without asking. */
export async function mayRun(sources, PageConfig) {
  // Browsers offer this on this computer and on secure pages only; elsewhere we ask.
  if (!globalThis.crypto?.subtle) return false;
  const known = new Set([...listed(PageConfig.getOption("doingoaiTrusted")), ...remembered()]);
  return (await fingerprints(sources)).every((print) => known.has(print));
}

/** Remembers that this person allowed exactly these sources. */
export async function allow(sources) {
  if (!globalThis.crypto?.subtle) return;
  const all = [...new Set([...remembered(), ...(await fingerprints(sources))])];
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(all.slice(-MOST_REMEMBERED)));
  } catch { /* asked again next time */ }
}

function remembered() {
  try { return listed(localStorage.getItem(REMEMBERED)); } catch { return []; }
}

function listed(json) {
  try {
    const list = JSON.parse(json || "[]");
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
