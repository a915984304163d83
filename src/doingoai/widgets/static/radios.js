// A few choices of which one holds.

/** Round buttons on one line: { node, read(), write(key) }. `options` = [{ key, label }]. */
function radios({ name, legend, options, onChange }) {
  const group = unique(name);
  const inputs = options.map(({ key }) => {
    const input = el("input", { type: "radio", name: group, value: key, class: "dg-radio", "data-field": `${name}/${key}` });
    input.addEventListener("change", onChange);
    return input;
  });
  inputs[0].checked = true;
  return {
    node: el("fieldset", { class: "dg-fieldset dg-radios" }, el("legend", { class: "dg-label" }, legend),
      options.map(({ label }, i) => el("label", { class: "dg-switch" }, inputs[i], el("span", {}, label)))),
    read: () => inputs.find((input) => input.checked).value,
    write(key) { for (const input of inputs) input.checked = input.value === key; if (!inputs.some((input) => input.checked)) inputs[0].checked = true; },
  };
}
