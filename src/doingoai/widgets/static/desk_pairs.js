// What the desk says of an order: pairs plainly the wrong way round, each with its reasons.

function deskPairs(words, { go }) {
  const summary = el("p", { class: "dg-summary dg-studio-summary" });
  const list = el("ul", { class: "dg-desk-pairs" });
  const more = el("p", { class: "dg-note", hidden: true });
  let drawn = "";
  return {
    node: el("section", { class: "dg-desk-said", "aria-label": words.findings },
      el("h3", { class: "dg-studio-heading" }, words.findings), summary, list, more),
    show(view) {
      setText(summary, view.summary);
      summary.dataset.green = view.pairs.length === 0;
      setText(more, view.more);
      more.hidden = !view.more;
      const now = JSON.stringify(view.pairs);
      if (now === drawn) return;
      drawn = now;
      list.replaceChildren(...view.pairs.map((pair) => {
        const reach = el("button", { type: "button", class: "dg-finding-go", "aria-label": fill(words.goPair, { pair: pair.text }) }, pair.text);
        reach.addEventListener("click", () => go(pair.first));
        return el("li", { "data-pair": `${pair.first} ${pair.second}` }, icon("⇅"), el("div", {}, reach, el("p", { class: "dg-note" }, `${pair.why}.`)));
      }));
    },
  };
}
