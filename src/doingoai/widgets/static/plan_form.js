// The card of a plan's widget: its fields by place, the rules beside them, and the plan below.

/** `build(form)` gives { body, show(lists), view(message) }; see canvas.js and house.js. */
function planForm({ model, host, name, title, build }) {
  const config = model.get("config");
  const { language, words } = config;
  const fields = new Map();
  const slots = new Map();
  const bar = planBar(config);
  const overview = planOverview(words, { go, nameOf });
  const card = el("section", {
    class: `dg-card dg-plan dg-${name}`, lang: language, "aria-label": title, "data-state": "idle",
    "data-question": name, // the cursor is put back there when cells run again
  });
  const said = el("p", { class: "dg-unseen", role: "status" });
  const announce = debounced(() => setText(said, outcome), 1200); // without a key: only then it is read aloud
  let outcome = "";
  let shown = null;

  function nameOf(target) {
    const row = target.match(/^(?:house\/)?(\w+)\/(\d+)/);
    const which = row && config.rows[row[1]] ? fill(config.rows[row[1]], { number: row[2] }) : "";
    const plain = target.replace(/\/\d+/, "").replace(/^house\/pillars/, "pillars");
    const what = (config.fields[plain] ?? "").split(":")[0];
    return [which, what].filter(Boolean).join(" · ");
  }

  function find(target) {
    if (fields.has(target)) return fields.get(target).control();
    const inside = [...fields.keys()].find((place) => place.startsWith(`${target}/`));
    return inside ? fields.get(inside).control() : form.part?.(target) ?? null;
  }

  function go({ target, span }) {
    const control = find(target);
    if (!control) return;
    for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    control.focus();
    control.scrollIntoView({ block: "nearest" });
    if (!span || !control.setSelectionRange) return;
    control.setSelectionRange(...span);
    if (control.matches("textarea")) scrollToLetter(control, span[0]);
  }

  /** Shows the plan; who is in a field whose row is made anew stays there. */
  function onPlan(_, lists) {
    const here = card.getRootNode().activeElement;
    const place = card.contains(here) ? here.dataset.field : null;
    const caret = here?.setSelectionRange ? [here.selectionStart, here.selectionEnd] : null;
    form.show(lists);
    if (!place || here.isConnected) return;
    const again = card.querySelector(`[data-field="${CSS.escape(place)}"]`);
    again?.focus({ preventScroll: true });
    if (caret && again?.matches("input[type=text], textarea")) again.setSelectionRange(...caret);
  }

  function onView(message) {
    shown = message;
    placeFindings(message.findings, slots);
    overview.update(message);
    form.view(message);
    outcome = message.summary;
    announce.later();
  }

  const desk = planDesk({ model, card, bar, onPlan, onView });
  const form = {
    config, words, go,
    get: desk.get,
    set: desk.set,
    flush: desk.flush,
    say: bar.say,
    add(field) { fields.set(field.place, field); slots.set(field.place, field.notes); return field; },
    drop(field) { fields.delete(field.place); slots.delete(field.place); },
    slot(place, notes) { slots.set(place, notes); },
    unslot(place) { slots.delete(place); },
    /** New rows get what is known of them already. */
    again() { if (shown) placeFindings(shown.findings, slots); },
  };
  const whole = planNotes(words, go);
  form.slot("", whole);
  Object.assign(form, build(form));
  card.append(
    el("header", { class: "dg-plan-head" }, el("h2", { class: "dg-plan-title" }, title), el("p", { class: "dg-note" }, words.where)),
    bar.head, overview.node, whole.node, ...form.body, bar.take, said);
  keepKeys(card, desk.save);
  host.append(card);
  desk.start();
  return () => { announce.stop(); desk.close(); };
}
