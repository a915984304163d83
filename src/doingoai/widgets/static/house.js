// The message house, drawn: a roof over three pillars, below each the facts it stands on.

function renderHouse({ model, el: host }) {
  const config = model.get("config");
  return planForm({ model, host, name: "house", title: config.own.title, build: (form) => buildHouse(form, config) });
}

function buildHouse(form, { own, fields: labels, rows, pillars: least, kinds, topics }) {
  let expired = new Set();
  form.expired = () => expired;
  const day = el("p", { class: "dg-note dg-house-day" });
  const gaps = el("p", { class: "dg-note dg-plan-gaps" });
  const roof = form.add(planText(form, "house/roof", { label: labels["house/roof"], rows: 2, what: labels["house/roof"].split(":")[0] }));
  const notes = planNotes(form.words, form.go);
  const dayNotes = planNotes(form.words, form.go);
  const box = el("div", { class: "dg-house-pillars" });
  let built = [];
  form.slot("house/pillars", notes);
  form.slot("house/day", dayNotes);

  function pillar(number) {
    const at = `house/pillars/${number}`;
    const name = fill(rows.pillars, { number });
    const what = (field) => `${name} – ${labels[`pillars/${field}`].split(":")[0]}`;
    const topic = planChoice(form, `${at}/topic`, { label: labels["pillars/topic"], options: topics, other: false, what: what("topic") });
    const line = planText(form, `${at}/line`, { label: labels["pillars/line"], rows: 3, what: what("line") });
    const proofs = kinds.map((kind) => proofPicker(form, `${at}/${kind}`, { kind, label: labels[`pillars/${kind}`], what: what(kind) }));
    const rowNotes = planNotes(form.words, form.go);
    const fields = [topic, line, ...proofs].map(form.add);
    form.slot(at, rowNotes);
    topic.control().addEventListener("change", () => { for (const proof of proofs) proof.write(); });
    return {
      node: el("section", { class: "dg-house-pillar", "aria-label": name },
        el("h3", { class: "dg-house-name" }, name), topic.node, line.node,
        el("h4", { class: "dg-plan-heading" }, own.proofs), proofs.map(({ node }) => node), rowNotes.node),
      write() { for (const field of fields) field.write(form.get(field.place)); },
      proofs() { for (const proof of proofs) proof.write(); },
      leave() { for (const field of fields) form.drop(field); form.unslot(at); },
    };
  }

  function show() {
    const count = Math.max(least, form.get("house/pillars")?.length ?? 0);
    if (count !== built.length) {
      for (const each of built) each.leave();
      built = Array.from({ length: count }, (_, i) => pillar(i + 1));
      box.replaceChildren(...built.map(({ node }) => node));
    }
    roof.write(form.get("house/roof"));
    for (const each of built) each.write();
    form.again();
  }

  return {
    body: [
      day, dayNotes.node, gaps,
      el("div", { class: "dg-house-building" },
        el("div", { class: "dg-house-gable", "aria-hidden": "true" }),
        el("div", { class: "dg-house-roof" }, roof.node),
        el("div", { class: "dg-house-beam" }, el("p", { class: "dg-label" }, own.pillars), notes.node),
        box, el("div", { class: "dg-house-ground", "aria-hidden": "true" })),
    ],
    part: () => box.querySelector("select"),
    show,
    view(message) {
      expired = new Set(message.expired);
      setText(day, message.day);
      setText(gaps, message.gaps.house);
      for (const each of built) each.proofs();
    },
  };
}
