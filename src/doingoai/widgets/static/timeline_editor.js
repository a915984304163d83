// Where one output is moved: its day, its hour, its languages, and what becomes of them.

function timelineEditor(config, change) {
  const { words, language, variant, languages, items } = config;
  const uid = unique("slot");
  const legend = el("legend", { class: "dg-label" });
  const about = el("p", { class: "dg-note" });
  const day = el("input", {
    id: `${uid}-day`, type: "text", autocomplete: "off", class: "dg-input dg-input-day", placeholder: words.dayOrder,
    "aria-describedby": `${uid}-read ${uid}-noday`, "data-field": "day",
  });
  const hour = el("input", {
    id: `${uid}-hour`, type: "text", autocomplete: "off", class: "dg-input dg-input-hour", placeholder: "18:00",
    "aria-describedby": `${uid}-nohour`, "data-field": "hour",
  });
  const earlier = button(icon("‹"), { "aria-label": words.earlier, title: words.earlier, "data-step": "-1" });
  const later = button(icon("›"), { "aria-label": words.later, title: words.later, "data-step": "1" });
  const boxes = languages.map(({ key, label }) => {
    const box = el("input", { type: "checkbox", class: "dg-checkbox", value: key, id: `${uid}-${key}` });
    box.addEventListener("change", () => change(current, "languages", boxes.filter(({ box: { checked } }) => checked).map(({ key: each }) => each)));
    return { key, box, node: el("label", { class: "dg-switch", for: box.id }, box, label) };
  });
  const read = el("p", { class: "dg-note", id: `${uid}-read` });
  const noDay = el("p", { class: "dg-problem", id: `${uid}-noday` });
  const noHour = el("p", { class: "dg-problem", id: `${uid}-nohour` });
  const facts = el("dl", { class: "dg-given" });
  const problems = el("ul", { class: "dg-timeline-problems" });
  let current = items[0].key;
  let row = null;
  let stepped = null; // a day that a button gave and no answer has come to yet

  const typing = [[day, "day"], [hour, "hour"]].map(([input, name]) => {
    const pause = debounced(() => change(current, name, input.value), 250);
    input.addEventListener("input", () => { stepped = null; pause.later(); });
    input.addEventListener("change", pause.now);
    return { input, name, pause };
  });
  for (const control of [earlier, later]) {
    control.addEventListener("click", () => {
      const { from } = items.find(({ key }) => key === current);
      const at = stepped ?? row?.iso;
      stepped = at ? movedDay(at, Number(control.dataset.step)) : from;
      day.value = writtenDay(stepped, language);
      change(current, "day", stepped);
    });
  }

  return {
    node: el("fieldset", { class: "dg-timeline-editor" }, legend, about,
      el("div", { class: "dg-timeline-fields" },
        el("div", {}, el("label", { for: day.id, class: "dg-label" }, words.day),
          el("span", { class: "dg-timeline-day" }, earlier, day, later), read, noDay),
        el("div", {}, el("label", { for: hour.id, class: "dg-label" }, words.hour), hour, noHour),
        el("fieldset", { class: "dg-group" }, el("legend", { class: "dg-label" }, words.languages),
          el("div", { class: "dg-timeline-languages" }, boxes.map(({ node }) => node)))),
      facts, problems),
    current: () => current,
    stop() { for (const { pause } of typing) pause.stop(); },
    /** Shows another output; what was half typed of the last one is sent first. */
    open(key, slot) {
      for (const { pause } of typing) if (pause.waiting()) pause.now();
      current = key;
      stepped = null;
      const number = items.findIndex((item) => item.key === key);
      setText(legend, `${number + 1}. ${items[number].name}`);
      setText(about, items[number].about);
      this.write(slot);
    },
    write(slot) {
      for (const { input, name, pause } of typing) {
        if (pause.waiting() || input.getRootNode().activeElement === input) continue;
        input.value = name === "day" && /^\d{4}-\d\d-\d\d$/.test(slot.day) ? writtenDay(slot.day, language) : slot[name];
      }
      for (const { key, box } of boxes) box.checked = slot.languages.includes(key);
    },
    show(rows, latest) {
      if (latest) stepped = null;
      const number = items.findIndex(({ key }) => key === current);
      row = rows[number];
      setText(read, row.read);
      for (const [input, node, words] of [[day, noDay, row.day_problem], [hour, noHour, row.hour_problem]]) {
        node.hidden = !words;
        setText(node, words);
        input.toggleAttribute("aria-invalid", false);
        if (words) input.setAttribute("aria-invalid", "true");
      }
      const there = `${variant === "visit" ? words.thereVisit : words.thereCampaign}${items[number].zone ? ` (${items[number].zone})` : ""}`;
      const known = [[words.here, row.here], [there, row.there], [words.submit, row.submit], [words.embargo, row.embargo]].filter(([, value]) => value);
      facts.hidden = known.length === 0;
      facts.replaceChildren(...known.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))));
      problems.hidden = row.problems.length === 0;
      problems.replaceChildren(...row.problems.map((line) => el("li", { class: "dg-problem" }, icon("✖"), line)));
    },
  };
}

/** "2027-03-24" some days later or, with less than 0, earlier. */
function movedDay(iso, by) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
}
