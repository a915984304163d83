// What is merely not there yet: one line for each, which leads to its field.

function openList(heading, { find, go }) {
  const list = el("ul", { class: "dg-story-open" });
  const node = el("div", { hidden: true }, el("p", { class: "dg-label" }, heading), list);
  return {
    node,
    show(open) {
      node.hidden = !open.length;
      while (list.children.length > open.length) list.lastChild.remove();
      open.forEach((each, i) => {
        if (!list.children[i]) list.append(el("li", {}, el("button", { type: "button", class: "dg-finding-go" }), " ", el("span", { class: "dg-note" })));
        const [reach, where] = list.children[i].children;
        setText(reach, each.message);
        setText(where, each.where);
        reach.onclick = () => { if (find(each.target)) go(each); };
      });
    },
  };
}
