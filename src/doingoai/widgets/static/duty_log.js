// The log: a line for each thing that happened, was said or was asked; what is not closed is open.

function dutyLog({ words, story, steps, places, language, maxChars, mostLines }, { now, onInput, say }) {
  const offices = unique("offices");
  const list = el("ol", { class: "dg-duty-lines" });
  const none = el("p", { class: "dg-note" }, words.noLines);
  const add = button(words.add, { kind: "offer", "data-do": "add" });
  let lines = [];

  function line({ at, who, what, done }) {
    const field = (name, label, rows) => {
      const made = studioField({ path: "log", label, lang: language, rows, language, words, maxChars, onInput });
      made.control.dataset.log = name;
      return made;
    };
    const made = { at: field("at", words.logAt, 0), who: field("who", words.logWho, 0), what: field("what", words.logWhat, 1) };
    made.who.control.setAttribute("list", offices);
    made.at.control.classList.add("dg-duty-time");
    const closed = tick(words.logDone, onInput, { "data-log": "done" });
    closed.control.checked = done === true;
    const home = el("p", { class: "dg-note" });
    const problem = el("p", { class: "dg-problem", role: "status", hidden: true });
    const remove = button("✕", { kind: "small", "data-log": "remove" });
    const sure = el("div", { class: "dg-sure", role: "group", hidden: true }, el("p", {}, words.removeSure));
    const stay = button(words.removeNo, { kind: "main" });
    const go = button(words.removeYes, { kind: "offer" });
    sure.append(el("div", { class: "dg-actions" }, stay, go));
    const node = el("li", {}, el("div", { class: "dg-duty-line", role: "group" },
      el("div", {}, made.at.node, home), made.who.node, made.what.node, closed.node, remove), problem, sure);
    const own = {
      node, home, problem, remove,
      focus: () => made.what.control.focus(),
      over: () => Object.values(made).some((each) => each.over()),
      read: () => ({ at: made.at.read(), who: made.who.read(), what: made.what.read(), done: closed.control.checked }),
    };
    for (const [name, text] of Object.entries({ at, who, what })) made[name].write(text ?? "");
    remove.addEventListener("click", () => {
      if (!made.who.control.value.trim() && !made.what.control.value.trim()) { drop(own); return; }
      sure.hidden = false;
      stay.focus();
    });
    stay.addEventListener("click", () => { sure.hidden = true; remove.focus(); });
    go.addEventListener("click", () => drop(own));
    return own;
  }

  function drop(gone) {
    const at = lines.indexOf(gone);
    lines = lines.filter((each) => each !== gone);
    gone.node.remove();
    (lines[Math.min(at, lines.length - 1)]?.remove ?? add).focus();
    say(words.removed);
    number();
    onInput();
  }

  function number() {
    none.hidden = lines.length > 0;
    lines.forEach((each, i) => {
      each.node.querySelector('[role="group"]').setAttribute("aria-label", fill(words.line, { number: i + 1 }));
      each.remove.setAttribute("aria-label", fill(words.remove, { number: i + 1 }));
    });
  }

  /** Puts a line at the end; false where there is no room. */
  function put(given) {
    if (lines.length >= mostLines) { say(words.full); return false; }
    lines.push(line(given));
    list.append(lines.at(-1).node);
    number();
    return true;
  }

  add.addEventListener("click", () => {
    if (!put({ at: now() })) return;
    lines.at(-1).focus();
    say(fill(words.added, { time: now() }));
    onInput();
  });

  const known = [...new Set([...steps.map(({ role }) => role), ...story.offices.map(({ names }) => names[language])])];
  return {
    put,
    node: el("section", { class: "dg-duty-block", "aria-label": words.log }, el("h3", { class: "dg-studio-heading" }, words.log),
      none, list, el("div", {}, add), el("datalist", { id: offices }, known.map((value) => el("option", { value })))),
    over: () => lines.some((each) => each.over()),
    read: () => lines.map((each) => each.read()),
    write(kept) {
      lines = [];
      list.replaceChildren();
      for (const each of Array.isArray(kept) ? kept : []) put(each ?? {});
      number();
    },
    show(view) {
      lines.forEach(({ home, problem }, i) => {
        const told = view[i] ?? { home: "", problem: "" };
        setText(home, told.home ? fill(words.home, { time: told.home, place: places.home }) : "");
        if (problem.dataset.said === told.problem) return;
        problem.dataset.said = told.problem;
        problem.hidden = !told.problem;
        problem.replaceChildren(...(told.problem ? [icon("⚠"), told.problem] : []));
      });
    },
  };
}
