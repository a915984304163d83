// The statement studio: an hour of an incident, minute by minute, and what is written of it. The
// clock and the dossier live here; what the rules say at this minute comes from the kernel.

function renderStatement({ model, el: host }) {
  const config = model.get("config");
  const { language, languages, words, forms, formNames, places, slots, story } = config;
  const changed = () => { show(); desk.changed(); };
  let minute = 0;
  let speed = config.speeds[1];
  let used = [];
  let green = false;

  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => rules.node,
    kept: () => ({ ...draft(), mode: mode.read(), speed }), sent: draft,
    keeps: () => !fields.values().some((field) => field.over()),
  });
  const clock = storyClock(config, {
    onMinute: pass,
    onSpeed: (seconds) => { speed = seconds; desk.changed(); },
    onAgain: () => { minute = 0; stamps.clear(); changed(); },
  });
  const { time } = clock;
  const dossier = storyDossier(config, { time, onPut: put });
  const mode = radios({
    name: "languages", legend: words.languages, onChange: changed,
    options: [...languages.map((key) => ({ key, label: words[key] })), { key: "both", label: words.both }],
  });
  const form = storyForm(words.form, forms, changed);
  const fields = storyFields(config, { onInput: changed, go });
  const stamps = storyStamps(config, { time, onChange: changed, minute: () => minute });
  const rules = findingsList(words, { find: fieldOf, go });
  const open = openList(words.open, { find: fieldOf, go });
  rules.node.append(open.node);
  const shape = el("div", { class: "dg-story-desk" }, dossier.node, el("div", { class: "dg-story-write" },
    el("div", { class: "dg-story-choices" }, mode.node, form.node), fields.node, stamps.node));

  const card = el("section", {
    class: "dg-card dg-studio dg-story", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1], // the cursor is put back there when cells run again
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" },
      el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice),
      el("p", { class: "dg-story-title" }, el("b", {}, story.title), `, ${story.day}`)),
    desk.trouble, clock.node, clock.setting, shape, rules.node,
    storyExport(config, { versions, say: desk.say, green: () => green && desk.fresh() }), desk.status));

  const shown = () => (mode.read() === "both" ? languages : [mode.read()]);

  function fieldOf(target) { return fields.get(target) ?? stamps.controls[target] ?? null; }

  function go({ target, span }) { goToWords(fieldOf(target).control, span); }

  function draft() {
    return { minute, languages: shown(), form: form.read(), texts: fields.read(), used, ...stamps.read() };
  }

  /** The story goes on to a minute; whatever comes in by then is told. */
  function pass(to) {
    if (to === undefined || to <= minute) return;
    const before = minute;
    minute = to;
    changed();
    dossier.came(before, minute);
  }

  function put(item, slot) {
    const name = places[language][slot];
    const full = shown().filter((lang) => !fields.add(`${slot}/${lang}`, item.text[lang]));
    if (full.length < shown().length) used = [...used.filter(([id, at]) => id !== item.id || at !== slot), [item.id, slot]];
    dossier.say(fill(full.length ? words.putFull : words.putDone, { slot: name }));
    changed();
  }

  function versions() {
    const names = form.read() === "opening" ? ["text"] : slots;
    return shown().map((lang) => ({
      lang, title: `${formNames[lang][form.read()]} – ${config.story.title}, ${story.day}`, headline: fields.get(`headline/${lang}`).read().trim(),
      parts: names.map((name) => [places[lang][name], fields.get(`${name}/${lang}`).read().trim()]).filter(([, text]) => text),
      ...stamps.told(lang),
    })).filter(({ headline, parts }) => headline || parts.length);
  }

  function take(kept) {
    minute = Number.isInteger(kept.minute) ? Math.min(config.hour, Math.max(0, kept.minute)) : 0;
    speed = kept.speed ?? speed;
    used = kept.used ?? [];
    mode.write(kept.mode ?? language);
    form.write(kept.form);
    fields.write(kept.texts);
    stamps.write(kept.cleared_by, kept.stamps);
    show();
  }

  function show() {
    clock.show(minute, speed);
    dossier.show(minute, form.read());
    fields.show(form.read(), shown());
    shape.dataset.languages = shown().length;
  }

  function seen(view) {
    ({ green } = view);
    fields.judged(view);
    open.show(view.open);
    rules.update(view);
  }

  const end = desk.start(host, config.first);
  return () => { clock.close(); end(); };
}

/** The form of the statement. */
function storyForm(label, forms, onChange) {
  const id = unique("form");
  const select = el("select", { id, class: "dg-input dg-select", "data-field": "form" }, Object.entries(forms).map(([key, name]) => el("option", { value: key }, name)));
  select.addEventListener("change", onChange);
  return {
    node: el("div", {}, el("label", { for: id, class: "dg-label" }, label), select),
    read: () => select.value,
    write(key) { select.value = key in forms ? key : Object.keys(forms)[0]; },
  };
}
