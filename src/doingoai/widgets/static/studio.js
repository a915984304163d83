// The post studio: what is written on the left in Vietnamese, on the right in English; below it
// what the rules say and how it looks on each platform. The words of the conversation with the
// kernel are in studio_talk.js.

function renderStudio({ model, el: host }) {
  const config = model.get("config");
  const { language, languages, words, platforms, handle, facts } = config;
  const onInput = () => written();
  const desk = practiceDesk({
    model, config, take, show: seen, card: () => card, busy: () => rules.node,
    kept: () => draftOf(true), sent: () => draftOf(false),
    keeps: () => ![...fields.values(), ...versions.fields.values()].some((field) => field.over()),
  });

  const fact = factChoice({ facts, words, language, languages, onInput });
  const picture = tick(words.picture, onInput, { "data-field": "picture" });
  const counters = studioCounters(config);
  const fields = studioFields(config, { onInput, counters });
  const versions = ownVersions(config, { onInput, counters, base: (each) => fields.get(`text/${each}`).control.value });
  const sketches = platforms.flatMap((platform) => languages.map((each) =>
    sketchCard({ platform, language: each, words: { ...config.sketch[each], tooLongHere: words.tooLongHere }, handle, stamp: config.stamps[each] })));
  const rules = findingsList(words, { find: fieldOf, go });
  const exports = exportBar(config, { posts, sketches, say: desk.say });

  const card = el("section", {
    class: "dg-card dg-studio", lang: language, "aria-label": words.title, "data-state": "idle",
    "data-question": config.slot.split(":")[1], // the cursor is put back there when cells run again
  }, el("div", { class: "dg-studio-in" },
    el("header", { class: "dg-studio-head" },
      el("h2", { class: "dg-studio-title" }, words.title), el("p", { class: "dg-note" }, words.practice)),
    el("div", { class: "dg-studio-top" }, fact.node, picture.node),
    desk.trouble,
    el("div", { class: "dg-studio-pair dg-studio-lines" }, languages.map((each) => el("div", { class: "dg-studio-side" },
      el("h3", { class: "dg-studio-language" }, words[each]), fact.statements[each], fields.get(`text/${each}`).node,
      counters.list("post", each), fields.get(`title/${each}`)?.node, counters.list("title", each),
      fields.get(`alt/${each}`).node))),
    el("div", { class: "dg-studio-how" },
      el("p", {}, el("b", {}, words.how), config.how.map(({ who, how }) => [" ", el("b", {}, who), ` – ${how}.`]).flat()),
      el("details", {}, el("summary", {}, words.sources), el("ul", {}, config.sources.map((source) => el("li", {}, source))))),
    versions.node, rules.node,
    sketchGrid(config, { sketches, exports }), exports.node, desk.status));

  function fieldOf(target) {
    return fields.get(target) ?? versions.fields.get(target) ?? (target === "fact" ? fact : null);
  }

  /** What is written now; with `whole`, versions put aside come along too. */
  function draftOf(whole) {
    const by = (kind) => Object.fromEntries(languages.map((each) => [each, fields.get(`${kind}/${each}`)?.read() ?? ""]));
    return { fact: fact.read(), picture: picture.control.checked, text: by("text"), title: by("title"), alt: by("alt"), own: versions.read(whole) };
  }

  function posts() {
    return platforms.flatMap((platform) => languages.map((each) => {
      const own = versions.fields.get(`own/${platform.key}/${each}`);
      const text = versions.has(platform.key) ? own : fields.get(`text/${each}`);
      return {
        key: platform.key, name: platform.name, language: each, fact: fact.read(), tooLong: text.over(), text: text.read(),
        title: platform.title ? fields.get(`title/${each}`).read() : "",
        picture: picture.control.checked, alt: picture.control.checked && !platform.film ? fields.get(`alt/${each}`).read() : null,
      };
    }));
  }

  function written() {
    showPosts();
    desk.changed();
  }

  function showPosts() {
    for (const each of languages) fields.get(`alt/${each}`).node.hidden = !picture.control.checked;
    posts().forEach((post, i) => sketches[i].show(post));
  }

  function seen(view) {
    for (const [key, counter] of Object.entries(view.counters)) {
      const [kind, platform, each] = key.split("/");
      const field = (kind === "post" && versions.fields.get(`own/${platform}/${each}`)) || fields.get(`${kind === "post" ? "text" : kind}/${each}`);
      counters.show(key, field.over() ? { words: words.notCounted, rest: "", state: "unknown", share: 0 } : counter);
    }
    rules.update(view);
  }

  function go({ target, span }) { goToWords(fieldOf(target).control, span); }

  /** Shows a draft that was kept, here or by another view. */
  function take(draft) {
    fact.write(draft.fact ?? config.fact);
    picture.control.checked = draft.picture ?? true;
    for (const [path, field] of fields) {
      const [kind, each] = path.split("/");
      field.write(draft[kind]?.[each] ?? "");
    }
    versions.write(draft.own ?? {});
    showPosts();
  }

  return desk.start(host, config.blank);
}
