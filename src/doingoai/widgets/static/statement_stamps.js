// Who cleared it, and when it was drafted, cleared and issued, by the story's clock.

function storyStamps({ words, language, places, moments, story }, { time, onChange, minute }) {
  const id = unique("cleared");
  const by = el("select", { id, class: "dg-input dg-select", "data-field": "cleared_by" },
    el("option", { value: "" }, words.nobody), story.offices.map(({ key, names }) => el("option", { value: key }, names[language])));
  const labels = { drafted_at: words.draftDone, cleared_at: words.cleared, issued_at: words.issued };
  const rows = new Map(moments.map((name) => [name, row(name)]));
  let stamps = {};

  function row(name) {
    const put = button(labels[name], { kind: "offer", "data-field": name });
    const at = el("span", { class: "dg-story-at", role: "status" });
    const back = button("↶", { kind: "small", "aria-label": fill(words.takeBack, { stamp: labels[name] }), title: fill(words.takeBack, { stamp: labels[name] }) });
    put.addEventListener("click", () => set({ ...stamps, [name]: minute() }));
    back.addEventListener("click", () => { const { [name]: _, ...rest } = stamps; put.focus(); set(rest); });
    return { put, at, back, node: el("div", { class: "dg-story-stamp", "data-stamp": name }, put, at, back) };
  }

  function set(next) { stamps = next; show(); onChange(); }

  function show() {
    for (const [name, { at, back, node }] of rows) {
      const there = name in stamps;
      node.dataset.set = there;
      setText(at, there ? fill(words.stampedAt, { time: time(stamps[name]), minute: stamps[name] }) : words.notStamped);
      back.hidden = !there;
    }
  }

  by.addEventListener("change", onChange);
  show();
  return {
    controls: { cleared_by: { control: by }, ...Object.fromEntries([...rows].map(([name, { put }]) => [name, { control: put }])) },
    node: el("section", { class: "dg-story-stamps", "aria-label": words.clearance },
      el("h3", { class: "dg-studio-heading" }, words.clearance),
      el("div", {}, el("label", { for: id, class: "dg-label" }, words.clearedBy), by),
      [...rows.values()].map(({ node }) => node), el("p", { class: "dg-note" }, words.stampNote)),
    read: () => ({ cleared_by: by.value, stamps }),
    write(office, kept) {
      by.value = story.offices.some(({ key }) => key === office) ? office : "";
      stamps = Object.fromEntries(moments.filter((name) => Number.isInteger(kept?.[name])).map((name) => [name, kept[name]]));
      show();
    },
    clear() { stamps = {}; by.value = ""; show(); },
    /** For an export: the office in a language, and each stamp with its time. */
    told: (lang) => ({
      office: story.offices.find(({ key }) => key === by.value)?.names[lang] ?? "",
      times: moments.filter((name) => name in stamps).map((name) => [places[lang][name], time(stamps[name])]),
    }),
  };
}
