// Small things that all who dress a notebook's cells need.

export const tagsOf = (cell) => cell.model.getMetadata("tags") ?? [];

/** Whether somebody has written more than remarks there. */
export const hasCode = (cell) =>
  cell.model.sharedModel.getSource().split("\n").some((line) => line.trim() && !line.trim().startsWith("#"));

export function button(name, text = "") {
  const node = Object.assign(document.createElement("button"), { type: "button", className: name, textContent: text });
  // Notebook shortcuts (Enter, arrows, letters) must not take the key from the button.
  node.setAttribute("data-lm-suppress-shortcuts", "true");
  node.addEventListener("keydown", (event) => { if (event.key !== "Tab") event.stopPropagation(); });
  return node;
}
