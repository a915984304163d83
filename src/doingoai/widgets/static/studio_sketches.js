// How a post looks where it goes: cards in the platforms' shapes, drawn without their marks. Only
// what changed is written again.

const SKETCH_SHAPES = {
  x: "thread", threads: "thread", bluesky: "thread", mastodon: "thread",
  facebook: "feed", linkedin: "feed", line: "feed", instagram: "pictures", youtube: "film", tiktok: "film",
};
const SKETCH_ACTIONS = {
  thread: ["reply", "repost", "like"], feed: ["like", "comment", "share"],
  pictures: ["like", "comment", "send"], film: ["like", "share", "save"],
};
const TINTED = /((?:https?:\/\/|www\.)\S+|[#@][\p{L}\p{M}\p{N}_]+)/u;

/** The card of one platform in one language: { node, show(post), post(), folded() }. */
function sketchCard({ platform, language, words, handle, stamp }) {
  const shape = SKETCH_SHAPES[platform.key] ?? "feed";
  const body = sketchText(words, platform.fold, shape === "pictures" ? handle.slice(1) : "");
  const title = el("p", { class: "dg-sketch-title", dir: "auto" });
  const frame = sketchFrame(words, platform.film);
  const name = el("span", { class: "dg-sketch-name" }, shape === "pictures" ? handle.slice(1) : words.mission);
  const quiet = (...parts) => el("span", { class: "dg-sketch-quiet" }, parts.join(" · "));
  const who = {
    thread: [name, " ", quiet(handle, words.when)],
    feed: [name, el("br"), quiet(words.when, handle)],
    pictures: [name, el("br"), quiet(words.mission)],
    film: [name, el("br"), quiet(handle)],
  }[shape];
  const face = el("span", { class: "dg-sketch-face", "aria-hidden": "true" }, words.initials);
  const named = el("p", { class: "dg-sketch-who" }, who);
  const head = (...beside) => el("div", { class: "dg-sketch-head" }, face, el("div", { class: "dg-sketch-beside" }, named, beside));
  const actions = el("p", { class: "dg-sketch-actions", "aria-hidden": "true" },
    SKETCH_ACTIONS[shape].map((action) => el("span", {}, words[action])));
  const order = {
    thread: () => [head(body.node, frame.node, actions)],
    feed: () => [head(), body.node, frame.node, actions],
    pictures: () => [head(), frame.node, actions, body.node],
    film: () => [frame.node, title, head(), actions, body.node],
  }[shape]();
  const node = el("article", { class: `dg-sketch dg-sketch-${shape}`, lang: language, "data-sketch": `${platform.key}/${language}` },
    el("p", { class: "dg-sketch-stamp" }, stamp), order);
  let shown = null;

  return {
    node, shape, platform,
    post: () => shown,
    folded: () => body.folded(),
    show(post) {
      shown = post;
      body.show(post.tooLong ? words.tooLongHere : post.text, post.tooLong);
      setText(title, post.title || words.noTitle);
      title.classList.toggle("dg-sketch-lacking", !post.title);
      title.hidden = !platform.title;
      frame.show(post);
    },
  };
}

/** The text, with what links tinted; folded after `lines` where the platform folds. */
function sketchText(words, lines, lead) {
  const first = el("b", { hidden: true }, `${lead} `);
  const runs = el("span", {});
  const text = el("div", { class: "dg-sketch-text", dir: "auto" }, lead ? first : null, runs);
  const more = el("button", { type: "button", class: "dg-sketch-more", hidden: true, "aria-expanded": "false" }, words.more);
  let open = false;
  let shown = null;

  function fold() {
    if (!lines) return;
    text.style.setProperty("-webkit-line-clamp", open ? "none" : String(lines));
    text.classList.toggle("dg-sketch-folded", !open);
    more.hidden = !open && text.scrollHeight <= text.clientHeight + 1;
    more.setAttribute("aria-expanded", String(open));
    setText(more, open ? words.less : words.more);
  }

  more.addEventListener("click", () => { open = !open; fold(); });
  if (lines) new ResizeObserver(fold).observe(text);
  return {
    node: el("div", {}, text, more),
    folded: () => lines > 0 && !open && !more.hidden,
    show(now, lacking = false) {
      if (shown === now) return;
      shown = now;
      const written = now.trim() && !lacking;
      text.classList.toggle("dg-sketch-lacking", !written);
      first.hidden = !written;
      writeRuns(runs, written ? now.split(TINTED) : [now.trim() || words.noText]);
      fold();
    },
  };
}

/** Writes `parts` into `host`, every second one tinted; what is there already is written over. */
function writeRuns(host, parts) {
  parts.forEach((part, i) => {
    if (!host.childNodes[i]) host.append(i % 2 ? el("span", { class: "dg-sketch-link" }, part) : document.createTextNode(part));
    else if (i % 2) setText(host.childNodes[i], part);
    else host.childNodes[i].data = part;
  });
  while (host.childNodes.length > parts.length) host.lastChild.remove();
}

/** A grey place where the picture, or the film, will be, with its description in it. */
function sketchFrame(words, film) {
  const label = el("span", { class: "dg-sketch-label" }, film ? `▷ ${words.film}` : words.picture);
  const alt = el("span", { class: "dg-sketch-alt", dir: "auto" });
  const node = el("div", { class: "dg-sketch-frame" }, label, film ? null : alt);
  return {
    node,
    show(post) {
      node.hidden = !film && !post.picture;
      setText(alt, post.alt || words.noAlt);
      alt.classList.toggle("dg-sketch-lacking", !post.alt);
    },
  };
}
