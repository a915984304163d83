// A finding of the rules, and the way to the words it means.

const FINDING_SIGNS = { error: "✎", warning: "◇", advice: "☞" };

function findingLine(words, go) {
  const id = unique("finding");
  const sign = icon("");
  const severity = el("strong", {});
  const message = el("span", {});
  const reach = el("button", { type: "button", class: "dg-finding-go", "aria-describedby": id }, severity, " ", message);
  const hint = el("p", {});
  const about = el("p", { class: "dg-note", id });
  const node = el("li", { class: "dg-finding" }, sign, el("div", {}, reach, hint, about));
  let shown = null;
  reach.addEventListener("click", () => { if (shown?.reachable) go(shown); });
  return {
    node,
    show(finding, reachable) {
      shown = { ...finding, reachable };
      node.className = `dg-finding dg-finding-${finding.severity}`;
      node.dataset.rule = finding.rule;
      setText(sign, FINDING_SIGNS[finding.severity] ?? "");
      setText(severity, `${finding.severity_words}:`);
      setText(message, finding.message);
      setText(hint, finding.hint);
      setText(about, [finding.rule, finding.where].filter(Boolean).join(" · "));
      hint.hidden = !finding.hint;
      reach.disabled = !reachable;
    },
  };
}

/** Brings the line of a long text that holds `position` into view: selecting it does not. */
function scrollToLetter(area, position) {
  const { width, font, letterSpacing, paddingBlockStart, paddingInline, boxSizing, borderWidth } = getComputedStyle(area);
  const above = el("div", { "aria-hidden": "true" }, area.value.slice(0, position));
  Object.assign(above.style, {
    width, font, letterSpacing, paddingBlockStart, paddingInline, boxSizing, borderWidth, borderStyle: "solid",
    position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word",
  });
  area.parentNode.append(above);
  area.scrollTop = above.offsetHeight - area.clientHeight / 2;
  above.remove();
}
