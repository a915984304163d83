// Tomorrow's paper, what rules and room made of a reply, and the meters.

/** A headline as a paper would set it, with what led to it. */
function paperCut(headline, spoken, words, { open = false } = {}) {
  if (!headline) return null;
  const reasons = headline.reasons.length ? headline.reasons : [words.noReason];
  return el("div", { class: "dg-brief-paper" },
    el("p", { class: "dg-brief-paper-lead" }, [headline.outlet, words.tomorrow].filter(Boolean).join(" · ")),
    el("p", { class: "dg-brief-headline", lang: spoken }, headline.text),
    el("details", { open }, el("summary", {}, words.why), el("ul", {}, reasons.map((reason) => el("li", {}, reason)))));
}

/** One turn as a whole: question, reply, headline, findings, what moved. */
function turnPart(turn, spoken, words, { meters, open }) {
  const waited = turn.kind === "silent" ? words.waits : turn.skipped ? words.setAside : null;
  const said = el("div", { class: "dg-brief-said" },
    el("p", { class: "dg-brief-asker", lang: spoken }, turn.asker), el("p", { class: "dg-brief-asked", lang: spoken }, turn.question),
    waited ? el("p", { class: "dg-note" }, waited) : [
      el("p", { class: "dg-note" }, `${words.you} (${turn.seconds})`), el("p", { class: "dg-brief-reply", lang: spoken }, turn.reply)]);
  if (turn.kind !== "spoken") return el("div", { class: "dg-brief-turn" }, said, paperCut(turn.headline, spoken, words, { open }));
  const found = el("div", {}, el("p", { class: "dg-label" }, words.rules),
    turn.green ? el("p", { class: "dg-summary dg-brief-green" }, words.green)
      : el("ul", { class: "dg-brief-findings" }, turn.findings.map((finding) => findingPart(finding, spoken))));
  const moved = el("div", { "data-part": "moved", hidden: !meters }, el("p", { class: "dg-label" }, words.moved),
    turn.moves.length ? el("ul", { class: "dg-brief-moves" }, turn.moves.map((move) =>
      el("li", {}, icon(move.up ? "▲" : "▼"), el("b", {}, move.words), ` – ${move.why}.`))) : el("p", { class: "dg-note" }, words.unmoved));
  return el("div", { class: "dg-brief-turn" }, said, paperCut(turn.headline, spoken, words, { open }), found, moved);
}

const BRIEFING_SIGNS = { error: "✎", warning: "◇", advice: "☞" };

function findingPart(finding, spoken) {
  return el("li", { class: `dg-finding dg-finding-${finding.severity}`, "data-rule": finding.rule }, icon(BRIEFING_SIGNS[finding.severity] ?? ""),
    el("div", {},
      el("p", {}, el("strong", {}, `${finding.severity_words}:`), " ", finding.message, " ",
        finding.quoted ? el("q", { lang: spoken }, finding.quoted) : null),
      finding.hint ? el("p", {}, finding.hint) : null, el("p", { class: "dg-note" }, finding.rule)));
}

/** The meters; each says its value in words, too. */
function metersPart(words) {
  const rows = el("ul", { class: "dg-brief-meters" });
  const node = el("div", { class: "dg-brief-gauges", hidden: true }, rows, el("p", { class: "dg-note" }, words.metersNote));
  return {
    node,
    show(meters, on) {
      node.hidden = !on;
      rows.replaceChildren(...meters.map(({ key, name, share, words: value }) => {
        const bar = el("span", {});
        bar.style.transform = `scaleX(${share})`;
        return el("li", { "data-meter": key }, el("span", {}, name), el("span", { class: "dg-brief-value" }, value),
          el("span", { class: "dg-brief-bar", "aria-hidden": "true" }, bar));
      }));
    },
  };
}
