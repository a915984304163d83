// A button for what cannot be taken back: it asks first.

/** { node, button }: `ask` on the button; then `sure`, with `yes` and `no` to choose from. */
function asked({ ask, sure, yes, no }, act) {
  const first = button(ask, { kind: "offer" });
  const go = button(yes, { kind: "offer" });
  const stay = button(no, { kind: "main" });
  const question = el("div", { class: "dg-sure", role: "group", "aria-label": ask, hidden: true }, el("p", {}, sure), el("div", { class: "dg-actions" }, stay, go));

  function open(on) {
    question.hidden = !on;
    first.hidden = on;
    (on ? stay : first).focus();
  }

  first.addEventListener("click", () => { if (first.getAttribute("aria-disabled") !== "true") open(true); });
  stay.addEventListener("click", () => open(false));
  go.addEventListener("click", () => { open(false); act(); });
  return { button: first, node: el("div", { class: "dg-asked" }, first, question) };
}
