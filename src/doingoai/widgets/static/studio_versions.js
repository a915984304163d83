// The same text goes everywhere, unless a platform gets a version of its own. A version that is
// put aside again is remembered.

function ownVersions({ platforms, languages, language, words, maxChars }, { onInput, counters, base }) {
  const fields = new Map();
  const boxes = new Map();
  const parts = platforms.map((platform) => {
    const ticked = tick(fill(words.own, { platform: platform.name }), () => { set(platform, ticked.control.checked); onInput(); });
    const sides = languages.map((lang) => {
      const path = `own/${platform.key}/${lang}`;
      const label = `${fill(words.ownText, { platform: platform.name })} – ${words[lang]}`;
      const field = studioField({ path, label, lang, rows: 5, language, words, maxChars, onInput });
      const place = el("ul", { class: "dg-counters", "aria-label": words.counts });
      fields.set(path, field);
      return { lang, place, node: el("div", { class: "dg-studio-side" }, field.node, place) };
    });
    const box = el("div", { class: "dg-studio-pair dg-studio-own", hidden: true }, sides.map(({ node }) => node));
    boxes.set(platform.key, { ticked, box, sides });
    return { choice: ticked.node, box };
  });

  const has = (key) => boxes.get(key).ticked.control.checked;

  function set(platform, on) {
    const { box, sides } = boxes.get(platform.key);
    box.hidden = !on;
    for (const { lang, place } of sides) {
      const field = fields.get(`own/${platform.key}/${lang}`);
      if (on) counters.lend(platform.key, lang, place);
      else counters.home(platform.key, lang);
      if (on && !field.control.value) field.write(base(lang));
    }
  }

  return {
    fields: { get: (path) => (boxes.has(path.split("/")[1]) && has(path.split("/")[1]) ? fields.get(path) : undefined), values: () => fields.values() },
    has,
    /** Versions in use; with `whole`, those put aside as well, and which are in use. */
    read: (whole) => Object.fromEntries(platforms.filter(({ key }) => whole || has(key)).map(({ key }) => [key, {
      ...(whole ? { on: has(key) } : {}),
      ...Object.fromEntries(languages.map((lang) => [lang, fields.get(`own/${key}/${lang}`).read()])),
    }])),
    write(own) {
      for (const platform of platforms) {
        const kept = own[platform.key];
        for (const lang of languages) fields.get(`own/${platform.key}/${lang}`).write(kept?.[lang] ?? "");
        boxes.get(platform.key).ticked.control.checked = Boolean(kept?.on);
        set(platform, Boolean(kept?.on));
      }
    },
    node: el("fieldset", { class: "dg-fieldset dg-studio-block dg-studio-versions" }, el("legend", { class: "dg-studio-heading" }, words.versions),
      el("div", { class: "dg-studio-ticks" }, parts.map(({ choice }) => choice)), parts.map(({ box }) => box)),
  };
}
