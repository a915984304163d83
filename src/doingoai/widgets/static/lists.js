// Fields whose answer is a list of keys: several options ticked, and items put in order.

/** A named group: a fieldset where the field has a name of its own, else named by the question. */
function namedGroup(spec, path, context, { describedBy }, ...children) {
  const name = spec.label || context.cell || context.legend;
  const inside = children.flat();
  return spec.label || path.length
    ? el("fieldset", { class: "dg-group", "aria-describedby": describedBy },
      el("legend", { class: "dg-label" }, name), inside)
    : el("div", { class: "dg-group", role: "group", "aria-label": name, "aria-describedby": describedBy }, inside);
}

/** What the learner is asked to tick: "Choose 2 to 4." */
function howMany({ least, most }, words) {
  if (most === null) return least > 1 ? fill(words.atLeast, { least }) : words.several;
  if (least === most) return fill(words.exactly, { most });
  return fill(least > 1 ? words.between : words.atMost, { least, most });
}

function choicesField(spec, path, context) {
  const uid = unique("choices");
  const notes = fieldNotes(uid);
  const boxes = spec.options.map(({ key }) => {
    const box = el("input", { type: "checkbox", value: key, id: `${uid}-${key}`, class: "dg-checkbox" });
    box.addEventListener("change", () => context.onCommit());
    box.dataset.field = path.join("/");
    return box;
  });
  const rows = spec.options.map(({ key, label }, i) =>
    el("label", { class: "dg-option", for: `${uid}-${key}` }, boxes[i], el("span", {}, label)));
  const count = el("p", { class: "dg-count-asked", id: `${uid}-count` }, howMany(spec, context.words));
  const leaf = {
    path,
    read() {
      const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
      return ticked.length ? ticked : null;
    },
    write: (value) => { for (const box of boxes) box.checked = (value ?? []).includes(box.value); },
    lock: (on) => { for (const box of boxes) { box.disabled = on; box.setAttribute("aria-disabled", String(on)); } },
    focused: () => false, // a box holds no half-typed text
    show: (remarks) => notes.show(boxes, remarks, context.words),
  };
  const group = namedGroup(spec, path, context, { describedBy: `${uid}-count ${notes.ids}` }, count, rows);
  return { node: el("div", { class: "dg-field" }, group, notes.nodes), leaves: [leaf] };
}

// The order first shown is nobody's answer: only a move, or the button below, makes it one.
function orderField(spec, path, context) {
  const { words } = context;
  const uid = unique("order");
  const notes = fieldNotes(uid);
  const shown = spec.items.map(({ key }) => key);
  const rows = new Map(spec.items.map((item) => [item.key, orderRow(item, words, move)]));
  const list = el("ol", { class: "dg-order", role: "list", tabindex: "-1" });
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  const confirm = button(words.myOrder);
  const open = el("div", { class: "dg-order-open" }, el("p", { class: "dg-note" }, words.notYet), confirm);
  let answer = null; // what was stored or given; a part of the order where code gave a part

  const inView = () => [...list.children].map((row) => row.dataset.key);

  function move(key, by) {
    const { row } = rows.get(key);
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    // The neighbour moves round the item: an item taken out of the page would lose the focus.
    if (other && by < 0) row.after(other);
    else if (other) row.before(other);
    if (other) give();
    const place = { position: inView().indexOf(key) + 1, count: shown.length };
    spoken.replaceChildren(el("span", {}, fill(words.position, place)));
  }

  function give() {
    answer = inView();
    refresh();
    context.onCommit();
  }

  function refresh() {
    open.hidden = answer?.length === shown.length;
    inView().forEach((key, i) => rows.get(key).place(i, shown.length));
  }

  function write(value) {
    answer = value;
    const wanted = [...(value ?? []), ...shown.filter((key) => !value?.includes(key))];
    if (wanted.join("/") !== inView().join("/")) {
      const used = list.getRootNode().activeElement;
      list.replaceChildren(...wanted.map((key) => rows.get(key).row));
      if (used && list.contains(used)) used.focus();
    }
    refresh();
  }

  confirm.addEventListener("click", () => { give(); list.focus(); });
  const leaf = {
    path,
    read: () => answer,
    write,
    lock: (on) => { for (const control of [confirm, ...[...rows.values()].flatMap(({ controls }) => controls)]) control.disabled = on; },
    focused: () => false, // a list holds no half-typed text
    show: (remarks) => notes.show([], remarks, words),
  };
  const group = namedGroup(spec, path, context, { describedBy: notes.ids }, list, open);
  list.setAttribute("aria-label", spec.label || context.cell || context.legend);
  return { node: el("div", { class: "dg-field" }, group, spoken, notes.nodes), leaves: [leaf] };
}

/** One item: its number, its words, and two buttons that name it. */
function orderRow({ key, label }, words, move) {
  const number = el("span", { class: "dg-count", "aria-hidden": "true" });
  const up = button(icon("↑"), { "aria-label": fill(words.moveUp, { item: label }), "data-move": "up" });
  const down = button(icon("↓"), { "aria-label": fill(words.moveDown, { item: label }), "data-move": "down" });
  up.addEventListener("click", () => move(key, -1));
  down.addEventListener("click", () => move(key, 1));
  const row = el("li", { "data-key": key }, number, el("span", { class: "dg-order-words" }, label),
    el("span", { class: "dg-order-moves" }, up, down));
  return {
    row,
    controls: [up, down],
    place(index, count) {
      setText(number, String(index + 1));
      // Not "disabled": a button that is would drop the focus of who moved the item to the end.
      up.setAttribute("aria-disabled", String(index === 0));
      down.setAttribute("aria-disabled", String(index === count - 1));
    },
  };
}
