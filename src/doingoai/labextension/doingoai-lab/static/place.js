// Running the cells again replaces every widget. This keeps the page still meanwhile: the same
// heights, the same scroll position, the cursor in the same field.

const RENDERED_WITHIN_MS = 3000;
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

/** Puts the cursor back unless the learner has moved on. */
export function refocus(panel, { question, field, value, from, to }) {
  const here = document.activeElement;
  if (here && here !== document.body && !panel.content.node.contains(here)) return;
  if (here?.closest?.("[data-question], .cm-editor, .doingoai-codebar")) return;
  const fields = panel.node.querySelectorAll(`[data-question="${CSS.escape(question)}"] [data-field="${CSS.escape(field)}"]`);
  const same = [...fields].find((one) => one.type !== "radio" || one.value === value);
  same?.focus({ preventScroll: true });
  if (from !== null) same?.setSelectionRange?.(from, to);
}
