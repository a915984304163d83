// How our notebooks look: cells that only serve the course show their results, not their source;
// cells for code are folded behind a plain button.

import { watchSetAside } from "./aside.js";
import { button, hasCode, tagsOf } from "./cells.js";

const HIDDEN = ["setup", "question", "marks", "manual", "widget"];

/** Dresses every cell now and whenever cells change. */
export function dress(panel, words, lab) {
  panel.addClass("doingoai-notebook");
  const all = () => { for (const cell of panel.content.widgets) dressCell(cell, panel, words, lab); };
  all();
  panel.content.model?.cells.changed.connect(() => requestAnimationFrame(all));
}

function dressCell(cell, panel, words, lab) {
  if (cell.model.type !== "code") return;
  const tags = tagsOf(cell);
  const serves = tags.some((tag) => HIDDEN.includes(tag));
  cell.toggleClass("doingoai-served", serves);
  if (tags.includes("question")) watchSetAside(cell, panel);
  if (tags.includes("code")) cell.ready.then(() => foldable(cell, panel, words, lab));
}

/** Undoes JupyterLab's own folding (it leaves the first line) without marking the file changed. */
function showSourceQuietly(cell) {
  cell.syncCollapse = false; // for good: switching it on again would read the old state back
  cell.inputHidden = false;
}

function foldable(cell, panel, words, lab) {
  const place = cell.node.querySelector(".jp-CellHeader");
  if (!place || place.querySelector(".doingoai-fold")) return;
  const toggle = button("doingoai-fold");
  const run = button("doingoai-run", words("runCode"));
  const bar = Object.assign(document.createElement("div"), { className: "doingoai-codebar" });
  bar.append(toggle, run);
  place.append(bar);
  cell.addClass("doingoai-code");

  const fold = (folded) => {
    cell.toggleClass("doingoai-folded", folded);
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = words(folded ? "writeCode" : "hideCode");
    run.hidden = folded;
    if (!folded) showSourceQuietly(cell);
  };
  toggle.addEventListener("click", () => {
    const folded = !cell.hasClass("doingoai-folded");
    fold(folded);
    if (!folded) cell.editor?.focus();
  });
  run.addEventListener("click", () => lab.CodeCell.execute(cell, panel.sessionContext, { deletedCells: [] }).catch(() => {}));
  fold(!hasCode(cell));
}
