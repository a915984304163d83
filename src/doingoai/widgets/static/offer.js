// What a learner may take over as the answer, from work done before. It asks before it replaces.

/** The button, and the question that comes before an answer is replaced: { button, sure, controls }. */
function offerPart(label, words, { holds, take }) {
  const id = unique("offer");
  const press = button(label, { kind: "offer" });
  const yes = button(words.replaceYes);
  const no = button(words.replaceNo);
  const sure = el("div", { class: "dg-sure", role: "group", "aria-labelledby": id, hidden: true },
    el("p", { id }, words.replace), el("div", { class: "dg-actions" }, no, yes));
  const close = () => { sure.hidden = true; press.focus(); };
  press.addEventListener("click", () => {
    if (!holds()) { take(); return; }
    sure.hidden = false;
    no.focus();
  });
  no.addEventListener("click", close);
  yes.addEventListener("click", () => { close(); take(); });
  sure.addEventListener("keydown", ({ key }) => { if (key === "Escape") close(); });
  return { button: press, sure, controls: [press, yes, no] };
}
