// What has come in by now, the newest first. What was corrected stays, and says so; what is
// personal cannot be put into a text.

const STORY_SIGNS = { confirmed: "✓", unconfirmed: "?", unknown: "…", doing: "→", promised: "◷" };

function storyDossier({ words, language, places, short, story, slots, messages, messagesIn }, { time, onPut }) {
  const { items } = story;
  const rows = items.map((item) => row(item));
  const list = el("ul", { class: "dg-story-items", tabindex: "0", "aria-label": words.dossier }, [...rows].reverse().map(({ node }) => node));
  const said = el("p", { class: "dg-unseen", role: "status" });

  function row(item) {
    const replaced = el("p", { class: "dg-note", hidden: true });
    const old = items.find(({ id }) => id === item.corrects);
    const puts = [...slots, "text"].map((slot) => {
      const named = fill(words.put, { slot: places[language][slot], text: item.text[language] });
      const node = button(short[slot], { kind: "small", "data-put": slot, "aria-label": named });
      node.addEventListener("click", () => onPut(item, slot));
      return node;
    });
    const node = el("li", { "data-item": item.id, hidden: true },
      el("p", {}, el("span", { class: "dg-story-when" }, time(item.minute)), " ",
        el("span", { class: "dg-story-status" }, icon(STORY_SIGNS[item.status]), item.statusWords)),
      el("p", { class: "dg-story-text" }, item.text[language]),
      el("p", { class: "dg-note" }, `– ${item.source}`),
      old ? el("p", { class: "dg-note" }, fill(words.corrects, { time: time(old.minute) })) : null,
      replaced,
      item.personal
        ? el("p", { class: "dg-problem" }, icon("⚠"), words.personal)
        : el("div", { class: "dg-story-put", role: "group", "aria-label": words.putInto }, el("span", { class: "dg-label", "aria-hidden": "true" }, words.putInto), puts));
    const by = items.find(({ corrects }) => corrects === item.id);
    return {
      node,
      show(minute, form) {
        const gone = Boolean(by && by.minute <= minute);
        node.hidden = item.minute > minute;
        node.toggleAttribute("data-new", item.minute === minute && minute > 0);
        node.toggleAttribute("data-replaced", gone);
        replaced.hidden = !gone;
        setText(replaced, gone ? fill(words.replaced, { time: time(by.minute) }) : "");
        for (const each of puts) each.hidden = (each.dataset.put === "text") !== (form === "opening");
      },
    };
  }

  return {
    node: el("section", { class: "dg-story-dossier", "aria-label": words.dossier },
      el("h3", { class: "dg-studio-heading" }, words.dossier), list, said,
      el("details", {}, el("summary", {}, words.messages),
        messages.length ? el("ul", { lang: messagesIn || null }, messages.map((line) => el("li", {}, line))) : el("p", { class: "dg-note" }, words.noMessages))),
    show(minute, form) { for (const each of rows) each.show(minute, form); },
    /** What came in between two minutes is read aloud, and brought into view. */
    came(before, after) {
      const fresh = items.filter((item) => item.minute > before && item.minute <= after);
      if (!fresh.length) return;
      setText(said, fresh.map((item) => fill(words.newItem, { time: time(item.minute), text: item.text[language] })).join(" "));
      list.scrollTop = 0;
    },
    say(text) { setText(said, text); },
  };
}
