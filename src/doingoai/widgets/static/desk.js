// The inquiry desk: put the queue in order, sort it by one thing to see what that does, and keep
// the log. Order and log live here; which pairs are plainly wrong comes from the kernel.

function renderDesk({ model, el: host }) {
  const config = model.get("config");
  const { language, words, inquiries, orders, criteria } = config;
  const keys = inquiries.map(({ id }) => id);
  let before = null; // the order made by hand that was sorted away
  let byHand = true; // whether what stands there was made by hand
  const changed = () => { show(); desk.changed(); };
  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => pairs.node,
    kept: () => ({ ...draft(), before, byHand }), sent: draft,
    keeps: () => !cards.some((each) => each.over()),
  });
  const cards = inquiries.map((inquiry) => deskCard(inquiry, config, { move, onInput: changed }));
  const list = el("ol", { class: "dg-order dg-desk-queue", role: "list", "aria-label": words.queue }, cards.map(({ row }) => row));
  const spoken = el("p", { class: "dg-unseen", role: "status" });
  const sorts = Object.entries(criteria).map(([key, label]) => {
    const node = button(label, { kind: "small", "data-sort": key });
    node.addEventListener("click", () => {
      if (byHand) before = order();
      byHand = false;
      arrange(orders[key]);
      setText(spoken, fill(words.sorted, { criterion: label }));
      changed();
    });
    return node;
  });
  const back = button(words.back, { kind: "offer", "data-do": "back", hidden: true });
  const pairs = deskPairs(words, { go: (key) => { const { heading } = find(key); heading.focus(); heading.scrollIntoView({ block: "center" }); } });
  const waiting = el("p", { class: "dg-note" });
  const sortId = unique("sort");

  const card = el("section", {
    class: "dg-card dg-studio dg-desk", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1],
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" }, el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
    desk.trouble, el("div", {}, el("p", { class: "dg-desk-now" }, config.now), el("p", { class: "dg-note" }, config.how)),
    el("div", { class: "dg-desk-sort", role: "group", "aria-labelledby": sortId }, el("p", { class: "dg-label", id: sortId }, words.sortBy),
      el("div", { class: "dg-actions" }, sorts, back)),
    el("div", { class: "dg-desk-both" }, pairs.node, el("div", { class: "dg-desk-list" }, list, waiting)), spoken, desk.status));

  back.addEventListener("click", () => {
    arrange(before);
    before = null;
    byHand = true;
    setText(spoken, words.backDone);
    sorts[0].focus();
    changed();
  });

  function find(key) { return cards.find((each) => each.key === key); }

  function order() { return [...list.children].map((row) => row.dataset.key); }

  function arrange(wanted) {
    const whole = [...wanted.filter((key) => keys.includes(key)), ...keys.filter((key) => !wanted.includes(key))];
    if (whole.join("/") !== order().join("/")) list.replaceChildren(...whole.map((key) => find(key).row));
  }

  function move(key, by) {
    const { row } = find(key);
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    // The neighbour moves round the item: an item taken out of the page would lose the focus.
    if (other && by < 0) row.after(other);
    else if (other) row.before(other);
    byHand = true;
    spoken.replaceChildren(el("span", {}, fill(words.position, { position: order().indexOf(key) + 1, count: keys.length })));
    if (other) changed();
  }

  function draft() { return { order: order(), log: Object.fromEntries(cards.map((each) => [each.key, each.read()])) }; }

  function take(kept) {
    before = Array.isArray(kept.before) ? kept.before : null;
    byHand = kept.byHand ?? true;
    arrange(Array.isArray(kept.order) ? kept.order : keys);
    for (const each of cards) each.write(kept.log?.[each.key]);
    show();
  }

  function show() {
    order().forEach((key, i) => find(key).place(i, keys.length));
    back.hidden = before === null;
  }

  function seen(view) {
    pairs.show(view);
    setText(waiting, view.waiting);
    for (const each of cards) each.problem(view.problems[each.key] ?? "");
  }

  return desk.start(host, config.first);
}
