// The clock of the story. It goes a minute at a time when somebody asks it to, or runs when it is
// let run; it never runs by itself, and stops when its page is out of sight.

/** 458 minutes after midnight → "07:38". */
function storyTime(opened, minute) {
  const at = (opened + minute) % 1440;
  const two = (n) => String(n).padStart(2, "0");
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

function storyClock({ words, story, hour, speeds }, { onMinute, onSpeed, onAgain }) {
  const { opened, targets, items } = story;
  const time = (minute) => storyTime(opened, minute);
  const now = el("p", { class: "dg-story-now" });
  const passed = el("span", {});
  const ticks = Object.values(targets).filter((at) => at < hour).map((at) => el("span", { class: "dg-story-tick", style: `left: ${(100 * at) / hour}%` }));
  const next = stepButton(words.nextMinute, "minute", () => go(minute + 1));
  const jump = stepButton(words.nextItem, "item", () => go(upcoming()));
  const run = stepButton(words.run, "run", () => (running ? stop() : start()));
  const speedId = unique("speed");
  const speed = el("select", { id: speedId, class: "dg-input dg-select", "data-field": "speed" },
    speeds.map((each) => el("option", { value: each }, fill(words.seconds, { count: each }))));
  const state = el("p", { class: "dg-note", "data-clock": "" });
  const over = el("p", { class: "dg-story-over", role: "status", hidden: true });
  const again = asked({ ask: words.again, sure: words.againSure, yes: words.againYes, no: words.againNo }, () => { stop(); onAgain(); });
  const due = [["draft", words.draftBy], ["issue", words.issueBy]].filter(([key]) => key in targets)
    .map(([key, line]) => `${fill(line, { minute: targets[key] })} (${time(targets[key])})`);
  let minute = 0;
  let running = null;

  function stepButton(label, name, act) {
    const node = button(label, { kind: "offer", "data-do": name });
    node.addEventListener("click", () => { if (node.getAttribute("aria-disabled") !== "true") act(); });
    return node;
  }

  function upcoming() { return items.find((item) => item.minute > minute && item.minute <= hour)?.minute; }

  function go(to) { onMinute(Math.min(hour, to)); }

  function start() {
    running = setInterval(() => go(minute + 1), 1000 * speed.value);
    tell();
  }

  function stop() {
    clearInterval(running);
    running = null;
    tell();
  }

  function tell(words_ = running ? words.running : words.stands) {
    setText(run, running ? words.pause : words.run);
    run.dataset.running = running !== null;
    setText(state, words_);
  }

  function onVisible() {
    if (!document.hidden || !running) return;
    stop();
    tell(words.hidden);
  }

  speed.addEventListener("change", () => { onSpeed(Number(speed.value)); if (running) { clearInterval(running); start(); } });
  document.addEventListener("visibilitychange", onVisible);
  tell();
  return {
    time,
    // The time stays in view while somebody writes; what sets the clock need not.
    node: el("section", { class: "dg-story-clock", "aria-label": words.clock },
      el("div", { class: "dg-story-row" }, now, el("div", { class: "dg-actions" }, next, jump, run)),
      el("span", { class: "dg-story-track", "aria-hidden": "true" }, passed, ticks)),
    setting: el("div", { class: "dg-story-setting" },
      el("p", { class: "dg-note" }, `${words.targets} ${due.join(" · ")}.`),
      el("div", { class: "dg-story-row" },
        el("div", { class: "dg-story-speed" }, el("label", { for: speedId, class: "dg-label" }, words.speed), speed), state, again.node),
      over),
    show(at, seconds) {
      minute = at;
      setText(now, fill(words.at, { time: time(at), minute: at, hour }));
      passed.style.transform = `scaleX(${at / hour})`;
      if (speeds.includes(seconds)) speed.value = seconds;
      const ended = at >= hour;
      if (ended && running) stop();
      for (const each of [next, run]) each.setAttribute("aria-disabled", String(ended));
      jump.setAttribute("aria-disabled", String(upcoming() === undefined));
      over.hidden = !ended;
      setText(over, ended ? words.over : "");
      again.button.setAttribute("aria-disabled", String(at === 0));
    },
    close() { stop(); document.removeEventListener("visibilitychange", onVisible); },
  };
}
