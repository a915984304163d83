// How long a text is where it goes: in words, with a bar for the eye beside them.

const COUNTER_SIGNS = { fits: "✓", nearly: "◔", over: "⚠", blank: "", unknown: "" };

/** One line: { node, show(counter) }; `name` says what is counted. */
function counterLine(key, name) {
  const fullness = el("span", {});
  const counted = el("span", { class: "dg-counter-words" });
  const sign = icon("");
  const rest = el("span", {});
  const node = el("li", { class: "dg-counter", "data-counter": key, "data-state": "unknown" },
    el("span", { class: "dg-counter-name" }, name), " ", counted, " ",
    el("span", { class: "dg-counter-rest" }, sign, rest),
    el("span", { class: "dg-bar", "aria-hidden": "true" }, fullness));
  return {
    node,
    show({ words, rest: left, state, share }) {
      setText(counted, words);
      setText(rest, left);
      setText(sign, COUNTER_SIGNS[state]);
      node.dataset.state = state;
      fullness.style.transform = `scaleX(${share})`;
    },
  };
}

/** All lines of a studio, by the keys that the kernel uses. */
function studioCounters({ platforms, languages, words }) {
  const lines = new Map();
  for (const { key, name, title } of platforms) {
    for (const each of languages) {
      lines.set(`post/${key}/${each}`, counterLine(`post/${key}/${each}`, name));
      if (title) lines.set(`title/${key}/${each}`, counterLine(`title/${key}/${each}`, name));
    }
  }
  const keys = (kind, each) => platforms.filter(({ title }) => title || kind === "post").map(({ key }) => `${kind}/${key}/${each}`);
  const lists = new Map();
  for (const each of languages) {
    for (const kind of ["post", "title"]) {
      const id = unique("counters");
      lists.set(`${kind}/${each}`, el("ul", { class: "dg-counters", id, "aria-label": words.counts }, keys(kind, each).map((key) => lines.get(key).node)));
    }
  }
  return {
    show: (key, counter) => lines.get(key)?.show(counter),
    /** The list below the common text, or below the title; null where there is nothing to count. */
    list: (kind, each) => (keys(kind, each).length ? lists.get(`${kind}/${each}`) : null),
    /** Moves a platform's line to a version of its own … */
    lend(platform, each, place) { place.append(lines.get(`post/${platform}/${each}`).node); },
    /** … and back to its place among the others. */
    home(platform, each) {
      const list = lists.get(`post/${each}`);
      const own = lines.get(`post/${platform}/${each}`).node;
      if (own.parentNode === list) return;
      const order = keys("post", each).map((key) => lines.get(key).node);
      list.insertBefore(own, order.slice(order.indexOf(own) + 1).find((node) => node.parentNode === list) ?? null);
    },
  };
}
