// The facts a pillar stands on: one picker for each kind, and what the chosen fact says.

/** The picker for the fact of `kind` below one pillar. */
function proofPicker(form, place, { kind, label, what }) {
  const { facts, own } = form.config;
  const id = unique("proof");
  const select = el("select", { id, class: "dg-input dg-select dg-plan-input", "data-field": place });
  const about = el("div", { class: "dg-house-fact", id: `${id}-about` });
  const field = planField(form, place, { label, control: select, extra: about });
  select.setAttribute("aria-describedby", `${select.getAttribute("aria-describedby")} ${id}-about`);
  const topicPlace = place.replace(/\w+$/, "topic");
  let offered = "";
  let chosen = "";

  select.addEventListener("change", () => { form.set(place, select.value, { what }); show(); });

  /** Those of the kind and topic; one that stands there all the same is told apart in words. */
  function fillOptions() {
    const topic = form.get(topicPlace) ?? "";
    const fit = topic ? facts.filter((fact) => fact.kind === kind && fact.topic === topic) : [];
    const expired = form.expired();
    const mark = (fact) => [expired.has(fact.id) && own.expiredMark, fact.kind !== kind && own.otherKind, topic && fact.topic !== topic && own.otherTopic].filter(Boolean);
    const rest = chosen && !fit.some(({ id: known }) => known === chosen)
      ? [facts.find(({ id: known }) => known === chosen) ?? { id: chosen, statement: chosen, unknown: true }] : [];
    const rows = [...fit, ...rest].map((fact) => {
      const marks = fact.unknown ? [own.unknown] : mark(fact);
      return [fact.id, `${marks.length ? `(${marks.join(", ")}) ` : ""}${fact.statement}`];
    });
    const lead = topic ? (fit.length ? own.noFact : own.none) : own.anyTopic;
    const next = JSON.stringify([lead, rows]);
    if (next !== offered) {
      offered = next;
      select.replaceChildren(el("option", { value: "" }, lead), ...rows.map(([key, words]) => el("option", { value: key }, words)));
    }
    select.value = chosen;
  }

  function show() {
    chosen = form.get(place) ?? "";
    fillOptions();
    const fact = facts.find(({ id: known }) => known === chosen);
    const stale = fact && form.expired().has(fact.id);
    about.dataset.expired = Boolean(stale);
    const next = fact ? [fact.statement, fact.figure, fact.source, stale ? fact.expired : fact.until, fact.note].join("\n") : "";
    if (about.dataset.said === next) return;
    about.dataset.said = next;
    about.replaceChildren(...(fact ? [
      el("p", { class: "dg-house-statement" }, fact.statement),
      el("p", { class: "dg-house-figure" }, fact.figure),
      el("p", { class: "dg-note" }, fact.source),
      el("p", { class: stale ? "dg-problem" : "dg-note" }, stale ? icon("⚠") : "", stale ? fact.expired : fact.until),
      fact.note ? el("p", { class: "dg-note" }, fact.note) : "",
    ] : []));
  }

  return { ...field, control: () => select, write: show };
}
