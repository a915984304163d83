// Running the cells again replaces every widget. This keeps the page still meanwhile: the same
// heights, the same scroll position, the cursor in the same field.

const RENDERED_WITHIN_MS = 3000;
const BACK_WITHIN_MS = 60000; // nobody waits for it: on a slow computer widgets come late
const WIDGET = "application/vnd.jupyter.widget-view+json";

/** Holds the heights of `cells`; call the returned function when they have run. */
export function holdHeights(cells) {
  for (const cell of cells) cell.node.style.minHeight = `${cell.node.offsetHeight}px`;
  return async () => {
    const deadline = performance.now() + RENDERED_WITHIN_MS;
    while (!cells.every(rendered) && performance.now() < deadline) await nextFrame();
    for (const cell of cells) cell.node.style.minHeight = "";
  };
}

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Whether what a cell gave is on the page (a widget fills its place a little later). */
function rendered(cell) {
  const { outputs } = cell.model;
  for (let i = 0; i < outputs.length; i += 1) {
    if (WIDGET in outputs.get(i).data) return cell.outputArea.node.querySelector(".dg-card") !== null;
  }
  return true;
}

/** The field that has the cursor, and where in it; null when none of ours has. */
export function focusedField(panel) {
  const field = document.activeElement?.closest?.("[data-field]");
  const question = field?.closest("[data-question]");
  if (!question || !panel.node.contains(question)) return null;
  const text = field.matches("input[type=text], textarea");
  return {
    question: question.dataset.question, field: field.dataset.field, value: field.value,
    from: text ? field.selectionStart : null, to: text ? field.selectionEnd : null,
  };
}

/** Takes the keys of somebody who types on while the field at `place` is being replaced. */
export function catchKeys(panel, place, label) {
  const node = Object.assign(document.createElement("textarea"), { className: "doingoai-catcher", tabIndex: -1 });
  node.setAttribute("aria-label", label);
  node.setAttribute("data-lm-suppress-shortcuts", "true");
  node.addEventListener("keydown", (event) => { if (event.key !== "Tab") event.stopPropagation(); });
  panel.node.append(node);
  node.focus({ preventScroll: true });
  return {
    /** Takes no more; the cursor is nowhere then, unless the learner has moved it. */
    stop() { node.remove(); },
    /** Writes what was typed where it belongs. */
    giveBack() {
      const field = fieldAt(panel, place);
      if (!field || !node.value) return;
      field.setRangeText(node.value, place.from, place.to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
}

/**
 * Puts the cursor back unless the learner has moved on, and what `catcher` caught meanwhile. The
 * field may come a little after its cell has run.
 */
export async function refocus(panel, place, catcher) {
  const deadline = performance.now() + BACK_WITHIN_MS;
  while (!fieldAt(panel, place) && !panel.isDisposed && performance.now() < deadline) await nextFrame();
  catcher?.stop();
  const field = fieldAt(panel, place);
  if (field && !movedOn(panel)) {
    field.focus({ preventScroll: true });
    if (place.from !== null) field.setSelectionRange(place.from, place.to);
  }
  catcher?.giveBack(); // the cursor moves on behind it
}

function fieldAt(panel, { question, field, value }) {
  const fields = panel.node.querySelectorAll(`[data-question="${CSS.escape(question)}"] [data-field="${CSS.escape(field)}"]`);
  return [...fields].find((one) => one.type !== "radio" || one.value === value) ?? null;
}

function movedOn(panel) {
  const here = document.activeElement;
  if (here && here !== document.body && !panel.content.node.contains(here)) return true;
  return Boolean(here?.closest?.("[data-question], .cm-editor, .doingoai-codebar"));
}
