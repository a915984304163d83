// The one line above a notebook: being prepared, waiting, or asking for a click.

export function makeBar(panel, words) {
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  const dot = Object.assign(document.createElement("span"), { className: "doingoai-dot" });
  dot.setAttribute("aria-hidden", "true");
  const button = Object.assign(document.createElement("button"), { type: "button", hidden: true });
  const node = Object.assign(document.createElement("div"), { className: "doingoai-bar" });
  node.append(dot, text, button);
  node.dataset.mood = "quiet";
  panel.node.append(node);
  let act = () => {};
  button.addEventListener("click", () => act());

  const show = (mood, key, buttonKey, action) => {
    node.dataset.mood = mood;
    const said = key ? words(key) : "";
    if (text.textContent !== said) text.textContent = said;
    button.hidden = !buttonKey;
    button.textContent = buttonKey ? words(buttonKey) : "";
    act = action ?? (() => {});
  };
  return {
    quiet: () => show("quiet"),
    preparing: () => show("busy", "preparing"),
    waiting: () => show("busy", "waiting"),
    ask: (action) => show("ask", "ask", "askButton", action),
    stuck: (key, action) => show("stuck", key, "runAgain", action),
    mood: () => node.dataset.mood,
  };
}
