// The foot of a plan's widget: whether it is saved, undo, and the page to take along.

function planBar({ words, languages, language }) {
  const status = statusBar(words);
  const undo = button(words.undo);
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  const done = el("p", { class: "dg-note dg-plan-done", role: "status" });
  const id = unique("language");
  const choice = el("select", { id, class: "dg-input dg-select" },
    languages.map((each) => el("option", { value: each, selected: each === language }, words[each])));
  const html = button(words.pageHtml);
  const docx = button(words.pageDocx);
  let acts = null;

  function make(format) {
    setText(done, words.making);
    acts.make(format, choice.value);
  }

  undo.addEventListener("click", () => acts.undo());
  html.addEventListener("click", () => make("html"));
  docx.addEventListener("click", () => make("docx"));
  return {
    head: el("div", { class: "dg-foot dg-plan-state" }, status.node, el("div", { class: "dg-actions" }, undo), spoken),
    take: el("section", { class: "dg-plan-take", "aria-label": words.take },
      el("label", { for: id, class: "dg-label" }, words.pageLanguage), choice,
      el("div", { class: "dg-actions" }, html, docx), done),
    bind(given) { acts = given; },
    busy: status.busy,
    show: status.show,
    say: (text) => setText(spoken, text),
    undoable: (can) => { undo.setAttribute("aria-disabled", String(!can)); },
    documentDone: (text) => setText(done, text),
  };
}
