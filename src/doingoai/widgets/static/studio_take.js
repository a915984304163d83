// The buttons by which posts leave the studio: as pictures, as texts, over the clipboard.

/** Below everything: { node, image(sketch), copy(sketch) }; `posts` gives what is written now. */
function exportBar(config, { posts, say }) {
  const { words, stamp } = config;
  const note = el("p", { class: "dg-note dg-studio-said" });
  const told = (text) => { setText(note, text); say(text); return text; };
  const written = () => posts().filter(({ text }) => text.trim());
  const file = (name) => fill(words.file, { name });

  function save(make, ending, type) {
    const all = written();
    if (!all.length) { told(words.nothing); return; }
    download(new Blob([make(all, config)], { type: `${type};charset=utf-8` }), file(`posts.${ending}`));
    told(fill(words.saved, { file: file(`posts.${ending}`) }));
  }

  async function copy(all) {
    if (!all.length) return words.nothing;
    return (await toClipboard(asText(all, config))) ? words.copied : words.notCopied;
  }

  async function image(sketch) {
    const post = sketch.post();
    if (!post.text.trim()) return words.nothing;
    const png = await sketchPng({
      post, shape: sketch.shape, platform: sketch.platform, folded: sketch.folded(),
      words: config.sketch[post.language], handle: config.handle, stamp,
    });
    const name = file(`${post.key}-${post.language}.png`);
    download(png, name);
    return fill(words.saved, { file: name });
  }

  const plain = (label, act) => {
    const node = button(label);
    node.addEventListener("click", act);
    return node;
  };
  return {
    image, say,
    copy: (sketch) => copy([sketch.post()].filter(({ text }) => text.trim())),
    node: el("section", { class: "dg-studio-block dg-studio-take", "aria-label": words.take },
      el("h3", { class: "dg-studio-heading" }, words.take),
      el("p", { class: "dg-note" }, words.stamped, " ", el("b", {}, stamp)),
      el("div", { class: "dg-actions" },
        plain(words.copyAll, async () => told(await copy(written()))),
        plain(words.saveTxt, () => save(asText, "txt", "text/plain")),
        plain(words.saveYaml, () => save(asYaml, "yaml", "application/yaml"))), note),
  };
}

/** The sketches, a row for each platform: Vietnamese on the left, English on the right. */
function sketchGrid({ platforms, languages, words, foldNote }, { sketches, exports }) {
  const act = (label, sketch, { name }, each, work, note) => {
    const node = button(label, { kind: "small", "aria-label": `${label}: ${name}, ${words[each]}` });
    node.addEventListener("click", async () => {
      const told = await work(sketch);
      setText(note, told);
      exports.say(told);
    });
    return node;
  };
  const rows = platforms.map((platform, i) => el("section", { class: "dg-sketches", "aria-label": platform.name },
    el("h4", { class: "dg-sketches-name" }, platform.name),
    el("div", { class: "dg-studio-pair" }, languages.map((each, k) => {
      const sketch = sketches[i * languages.length + k];
      const note = el("span", { class: "dg-note" });
      return el("div", { class: "dg-studio-side" }, sketch.node, el("div", { class: "dg-sketch-foot" },
        act(words.image, sketch, platform, each, exports.image, note), act(words.copy, sketch, platform, each, exports.copy, note), note));
    }))));
  return el("section", { class: "dg-studio-block", "aria-label": words.previews },
    el("h3", { class: "dg-studio-heading" }, words.previews),
    el("p", { class: "dg-note" }, words.sketches, " ", foldNote), el("div", { class: "dg-sketches-all" }, rows));
}
