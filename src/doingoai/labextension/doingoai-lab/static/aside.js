// A question that the data cannot carry. What its cell says of that stands right below the question's
// heading, and all that is asked there is folded behind a plain button: text, figures, room for code.
// Nothing leaves the notebook, and a cell in which the learner has written is never folded.

import { button, hasCode, tagsOf } from "./cells.js";

const HEADING = ":is(h3, h4, h5, h6)"; // a question's; parts of an exercise and its title stand above
const OTHERS = ["setup", "question", "marks", "manual", "code"];
const AFTERWARDS = ["code", "marks"];

const shown = new WeakMap(); // by cell of a question: its note on the page, or null

/** Follows what the cell of a question says, now and whenever it has run. */
export function watchSetAside(cell, panel) {
  if (shown.has(cell) || panel.model.getMetadata("doingoai").notebook !== "exercise") return;
  shown.set(cell, null);
  const look = () => {
    const { outputs } = cell.model;
    if (outputs.length === 0) return; // about to be run again
    const said = saidIn(outputs);
    const before = shown.get(cell);
    shown.set(cell, null);
    before?.takeAway();
    const parts = said ? partsOf(cell, panel.content.widgets) : null;
    if (parts) shown.set(cell, show(parts, said, before?.isOpen() ?? false));
  };
  cell.model.outputs.changed.connect(look);
  look();
}

function saidIn(outputs) {
  for (let i = 0; i < outputs.length; i += 1) {
    const said = outputs.get(i).metadata.doingoai?.setAside;
    if (said) return said;
  }
  return null;
}

/** The cells of one question around its own, or null where it has no heading to itself. */
function partsOf(cell, cells) {
  const at = cells.indexOf(cell);
  const isOther = (one) => OTHERS.some((tag) => tagsOf(one).includes(tag));
  let first = at - 1;
  while (first >= 0 && !isOther(cells[first]) && !isHeading(cells[first])) first -= 1;
  if (first < 0 || isOther(cells[first])) return null;
  let end = at + 1;
  while (end < cells.length && AFTERWARDS.some((tag) => tagsOf(cells[end]).includes(tag))) end += 1;
  const after = cells.slice(at + 1, end);
  return {
    head: cells[first],
    asked: cells.slice(first + 1, at),
    // Nothing to write and nothing to look at again.
    needless: [cell, ...after.filter((one) => !tagsOf(one).includes("code") || !hasCode(one))],
  };
}

const isHeading = (cell) => cell.model.type === "markdown" && /^#{3,6} /m.test(cell.model.sharedModel.getSource());

function show({ head, asked, needless }, said, open) {
  const note = Object.assign(document.createElement("div"), { className: "doingoai-aside", lang: said.language });
  const words = document.createElement("div");
  words.setAttribute("role", "note");
  words.setAttribute("aria-label", said.label);
  const badge = Object.assign(document.createElement("strong"), { textContent: said.badge });
  words.append(badge, Object.assign(document.createElement("p"), { textContent: said.note }));
  const toggle = button("doingoai-aside-toggle");
  note.append(words, toggle);

  // Rendering the text again takes the note with it; then it is put back.
  const place = () => {
    const heading = head.node.querySelector(`.jp-MarkdownOutput ${HEADING}`);
    if (heading && heading.nextElementSibling !== note) heading.after(note);
  };
  const observer = new MutationObserver(place);
  observer.observe(head.node, { childList: true, subtree: true });
  place();

  const fold = (folded) => {
    head.toggleClass("doingoai-aside-head", folded);
    for (const cell of asked) cell.setHidden(folded);
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? said.show : said.hide;
  };
  for (const cell of needless) cell.setHidden(true);
  toggle.addEventListener("click", () => fold(!head.hasClass("doingoai-aside-head")));
  fold(!open);

  return {
    isOpen: () => !head.hasClass("doingoai-aside-head"),
    takeAway() {
      observer.disconnect();
      note.remove();
      fold(false);
      for (const cell of needless) cell.setHidden(false);
    },
  };
}
