// The room: who asks what, what lies on the desk, and the field for the reply.

function briefingRoom(config, { onDraft, onSay, voice }) {
  const { words, language, maxChars, messages, messagesIn, target } = config;
  const heading = el("p", { class: "dg-brief-number" });
  const asker = el("p", { class: "dg-brief-asker" });
  const manner = el("p", { class: "dg-note" });
  const question = el("h3", { class: "dg-brief-question", tabindex: "-1" });
  const facts = el("ul", { class: "dg-brief-facts" });
  const noFacts = el("p", { class: "dg-note" }, words.noFacts);
  const factsFold = el("details", { class: "dg-brief-desk" }, el("summary", {}, words.facts), facts, noFacts);
  const dossier = el("ul", { class: "dg-brief-facts" });
  const dossierFold = el("details", { class: "dg-brief-desk" }, el("summary", {}, words.dossier), dossier);
  const messagesFold = el("details", { class: "dg-brief-desk" }, el("summary", {}, words.messages),
    messages.length ? el("ul", { lang: messagesIn || null }, messages.map((line) => el("li", {}, line))) : el("p", { class: "dg-note" }, words.noMessages));

  const uid = unique("room");
  const field = studioField({ path: "reply", label: words.reply, rows: 5, describedBy: `${uid}-note ${uid}-length`, language, words, maxChars, onInput: onDraft });
  const length = el("p", { class: "dg-brief-length", id: `${uid}-length` });
  const seconds = el("span", {});
  const over = el("span", { class: "dg-brief-over" });
  const bar = el("span", {});
  length.append(seconds, ` · ${fill(words.target, { seconds: target })} `, over);
  const empty = el("p", { class: "dg-problem", role: "status" });
  const give = button(words.give, { kind: "main", "data-do": "give" });
  const silence = button(words.silence, { kind: "offer", "data-do": "silent" });
  const skip = button(words.skip, { "data-do": "skipped" });

  function say() {
    if (field.over()) return;
    const text = field.read();
    if (!text.trim()) { setText(empty, words.empty); field.control.focus(); return; }
    onSay({ text, kind: "spoken" });
  }

  field.control.addEventListener("input", () => setText(empty, ""));
  field.control.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    say();
  });
  give.addEventListener("click", say);
  silence.addEventListener("click", () => onSay({ text: "", kind: "silent" }));
  skip.addEventListener("click", () => onSay({ text: "", kind: "skipped" }));

  return {
    field, question,
    length: () => length.textContent,
    node: el("section", { class: "dg-brief-room", "aria-label": words.asks },
      heading, el("div", { class: "dg-brief-ask" }, asker, question, manner), voice.node,
      dossierFold, factsFold, messagesFold,
      el("div", {}, field.node, el("p", { class: "dg-note", id: `${uid}-note` }, words.replyNote)),
      el("div", {}, length, el("span", { class: "dg-brief-bar", "aria-hidden": "true" }, bar)),
      empty, el("div", { class: "dg-actions" }, give, silence, skip)),
    /** The question that stands, with what lies on the desk for it. */
    ask({ asked, facts: listed, dossier: items, spoken }) {
      setText(heading, asked.heading);
      setText(asker, asked.asker);
      setText(manner, asked.manner);
      setText(question, asked.text);
      for (const node of [asker, question, manner, field.control]) node.lang = spoken;
      noFacts.hidden = listed.length > 0;
      facts.replaceChildren(...listed.map((fact) => el("li", {},
        el("span", { lang: spoken }, fact.statement[spoken]), " ", el("span", { class: "dg-note" }, fact.source),
        fact.stale ? el("span", { class: "dg-brief-stale" }, icon("⚠"), fact.stale) : null)));
      dossierFold.hidden = !items.length;
      dossier.replaceChildren(...items.map(({ text, status }) => el("li", {}, el("span", { lang: spoken }, text), " ", el("span", { class: "dg-note" }, `(${status})`))));
      setText(empty, "");
    },
    /** How long the reply in the field is, in the kernel's reckoning. */
    measure(draft) {
      setText(seconds, draft.words);
      setText(over, draft.rest);
      bar.style.transform = `scaleX(${draft.share})`;
      length.dataset.over = draft.over;
    },
    /** While a reply is on its way no second one leaves. */
    lock(on) { for (const each of [give, silence, skip]) each.disabled = on; field.control.readOnly = on; },
  };
}
