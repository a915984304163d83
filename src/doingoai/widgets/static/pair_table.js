// What the versions state, kind by kind. That something is not alike is said in words and by a
// sign, never by colour alone.

const PAIR_SIGNS = { here: "", otherwise: "≈", differs: "≠", missing: "∅" };

function pairTable({ words, languages }, { go }) {
  const counted = el("p", { class: "dg-summary" });
  const heads = el("tr", {});
  const body = el("tbody", {});
  const empty = el("p", { class: "dg-note" });
  const scroll = el("div", { class: "dg-scroll", tabindex: "0", role: "group", "aria-label": words.table },
    el("table", { class: "dg-table dg-pair-table" }, el("thead", {}, heads), body));
  const apart = tick(words.onlyApart, () => draw(), { "data-field": "only-apart" });
  let shown = null;
  let drawn = "";

  function draw() {
    const rows = apart.control.checked ? shown.rows.filter(({ agrees }) => !agrees) : shown.rows;
    setText(empty, shown.rows.length ? words.allAlike : words.noRows);
    empty.hidden = rows.length > 0 || !shown.counted;
    scroll.hidden = !rows.length;
    const now = JSON.stringify([rows, shown.compared]);
    if (now === drawn) return;
    drawn = now;
    heads.replaceChildren(el("th", { scope: "col" }, words.thing), ...shown.compared.map((each) => el("th", { scope: "col" }, words[each])));
    body.replaceChildren(...rows.map((row, i) => el("tr", { "data-agrees": row.agrees, "data-kind": row.kind },
      el("th", { scope: "row" }, i && rows[i - 1].kind === row.kind ? el("span", { class: "dg-unseen" }, row.kindWords) : row.kindWords),
      shown.compared.map((each) => pairCell(row.cells[each], each, words, go)))));
  }

  return {
    node: el("section", { class: "dg-studio-block", "aria-label": words.table },
      el("h3", { class: "dg-studio-heading" }, words.table), counted, apart.node, scroll, empty, el("p", { class: "dg-note" }, words.tableNote)),
    show(view) {
      shown = view;
      setText(counted, view.counted);
      counted.dataset.apart = view.rows.some(({ agrees }) => !agrees);
      apart.node.hidden = !view.counted;
      draw();
    },
  };
}

function pairCell({ text, state, stateWords, weight, span }, each, words, go) {
  const unlike = state !== "here";
  const reach = text && span
    ? el("button", { type: "button", class: "dg-finding-go", lang: each, "aria-label": fill(words.go, { text }) }, text)
    : el("span", { lang: each }, text);
  if (text && span) reach.addEventListener("click", () => go(each, span));
  return el("td", { "data-state": state },
    text ? reach : null,
    weight ? el("span", { class: "dg-pair-weight" }, weight) : null,
    unlike ? el("span", { class: "dg-pair-state" }, icon(PAIR_SIGNS[state]), stateWords) : null);
}
