// Where a sound comes from besides the microphone: the course's recordings, a file.

function sampleChoice({ recordings, words, language }, choose) {
  const id = unique("sample");
  const select = el("select", { id, class: "dg-input dg-select", "data-field": "sample" },
    recordings.map(({ id: value, title }) => el("option", { value }, title)));
  const note = el("p", { class: "dg-note" });
  const press = button(words.measure, { kind: "main", "data-do": "sample" });
  const chosen = () => recordings.find(({ id: each }) => each === select.value);
  const follow = () => setText(note, chosen()?.note ?? "");
  select.addEventListener("change", follow);
  press.addEventListener("click", () => choose(chosen()));
  follow();
  return el("div", { class: "dg-coach-source", lang: language },
    el("label", { for: id, class: "dg-label" }, words.sample), el("div", { class: "dg-coach-line" }, select, press), note);
}

function fileChoice({ words }, open) {
  const id = unique("file");
  const input = el("input", { id, type: "file", class: "dg-input dg-coach-file", accept: "audio/*,video/webm,video/mp4,.m4a,.amr", "data-field": "file" });
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (file) open(file);
    input.value = ""; // the same file may be opened again
  });
  return el("div", { class: "dg-coach-source" },
    el("label", { for: id, class: "dg-label" }, words.file), input, el("p", { class: "dg-note" }, words.fileNote));
}

/** The words that are spoken and their language; the rate is counted from them. */
function wordsField({ words, languages, maxChars, language }, onInput) {
  const ids = { text: unique("words"), language: unique("language") };
  const number = new Intl.NumberFormat(language);
  const spoken = el("select", { id: ids.language, class: "dg-input dg-select", "data-field": "language" },
    languages.map((each) => el("option", { value: each }, words[each])));
  const text = el("textarea", { id: ids.text, class: "dg-input dg-textarea", rows: 4, "data-field": "words" });
  const problem = el("p", { class: "dg-problem", role: "status" });
  const node = el("div", { class: "dg-coach-words" },
    el("div", { class: "dg-coach-line" }, el("label", { for: ids.text, class: "dg-label" }, words.words),
      el("span", { class: "dg-coach-line" }, el("label", { for: ids.language, class: "dg-label" }, words.language), spoken)),
    text, problem, el("p", { class: "dg-note" }, words.wordsNote));
  const look = () => {
    text.lang = spoken.value;
    const over = text.value.length > maxChars;
    setText(problem, over ? fill(words.otherWords, { length: number.format(text.value.length), limit: number.format(maxChars) }) : "");
  };
  for (const control of [text, spoken]) control.addEventListener("input", () => { look(); onInput(); });
  return {
    node,
    read: () => ({ text: text.value.length > maxChars ? "" : text.value, language: spoken.value }),
    write(value) {
      text.value = value.text ?? "";
      if (languages.includes(value.language)) spoken.value = value.language;
      look();
    },
    focus() { text.focus(); },
  };
}
