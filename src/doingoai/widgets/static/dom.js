// Building blocks shared by every widget. What a learner or an author wrote only ever becomes
// text (strings are appended as text nodes), never markup.

let serial = 0;
// Every widget has its own copy of this script: the counter alone would repeat itself.
const copy = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);

/** A name that is unique on the page, for ids and radio groups. */
function unique(stem) {
  serial += 1;
  return `dg-${stem}-${copy}-${serial}`;
}

/** An element with attributes (null and false are left out) and children (strings become text). */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Changes a node's text only when it differs, so that a live region does not speak twice. */
function setText(node, text) {
  if (node.textContent === text) return;
  // In place: a node taken away would cut the "undo" of a field in use into single letters.
  if (node.childNodes.length === 1 && node.firstChild.nodeType === Node.TEXT_NODE) node.firstChild.data = text;
  else node.textContent = text;
}

/** "At most {limit}" with its braces filled. */
function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** An icon for the eye only; the word beside it carries the meaning. */
function icon(sign) {
  return el("span", { class: "dg-icon", "aria-hidden": "true" }, sign);
}

function button(words, { kind = "plain", ...attributes } = {}) {
  return el("button", { type: "button", class: `dg-button dg-button-${kind}`, ...attributes }, words);
}

/** A timer that starts again at every call; `now` runs at once, `stop` forgets. */
function debounced(action, wait) {
  let timer = null;
  const stop = () => { clearTimeout(timer); timer = null; };
  const now = () => { stop(); action(); };
  const later = () => { stop(); timer = setTimeout(now, wait); };
  return { later, now, stop, waiting: () => timer !== null };
}

/** "2026-11-23T14:05:09+00:00" as the clock on the learner's wall shows it: "14:05". */
function clockTime(iso) {
  const at = iso ? new Date(iso) : new Date();
  if (Number.isNaN(at.getTime())) return "";
  const two = (n) => String(n).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Notebook shortcuts (a, b, dd, arrows, Enter) must not fire while a widget has the keyboard. */
function keepKeys(root, onSave) {
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  root.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      onSave?.();
    }
    if (event.key !== "Tab") event.stopPropagation();
  });
}
