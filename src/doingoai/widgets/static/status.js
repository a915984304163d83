// Where what is typed stands: being saved, saved, not saved.

/** The line that says where the answer is; read aloud when it settles, not at every key. */
function statusBar(words) {
  const live = el("p", { class: "dg-status", role: "status" });
  const saving = el("span", { class: "dg-saving", "aria-hidden": "true", hidden: true }, words.saving);
  const signs = { saved: "✓", partly: "✎", failed: "⚠", lost: "⚠", idle: "" };
  const node = el("div", { class: "dg-statusbar", "data-status": "idle" }, live, saving);
  return {
    node,
    busy() { saving.hidden = false; node.dataset.busy = "true"; },
    show(status, text) {
      saving.hidden = true;
      delete node.dataset.busy;
      node.dataset.status = status;
      if (live.dataset.said === text) return;
      live.dataset.said = text;
      live.replaceChildren(...(text ? [signs[status] ? icon(signs[status]) : "", el("span", {}, text)] : []));
    },
  };
}
