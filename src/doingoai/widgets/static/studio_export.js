// What leaves the studio: every text and picture carries the stamp. All of it is made here, so
// that nothing written is locked in when the kernel is gone.

/** All posts as a text for people. */
function asText(posts, { stamp, words }) {
  const parts = posts.map((post) => [
    `${post.name} – ${words[post.language]}`, "-".repeat(28),
    post.title ? `${post.title}\n` : null, post.text, post.alt ? `\n[${words.alt}: ${post.alt}]` : null,
  ].filter((part) => part !== null).join("\n"));
  return `${[stamp, ...parts].join("\n\n")}\n`;
}

/** All posts as `doingoai check` reads them. */
function asYaml(posts, { stamp }) {
  const lines = [`# ${stamp}`, "kind: posts", "posts:"];
  for (const { key, language, title, text, alt, fact } of posts) {
    lines.push(`  - field: ${yamlText(`${key}/${language}`)}`, `    platform: ${yamlText(key)}`, `    language: ${language}`);
    if (fact) lines.push(`    fact: ${yamlText(fact)}`);
    if (title) lines.push(`    title: ${yamlText(title)}`);
    lines.push(`    text: ${yamlText(text)}`);
    if (alt !== null) lines.push(`    alt: ${yamlText(alt)}`);
  }
  return `${lines.join("\n")}\n`;
}

// What YAML takes between quotes as it stands; everything else is written as an escape.
const YAML_ESCAPED = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/gu;

/** A text of several lines as a block, for people to read on; any other between quotes. */
function yamlText(text) {
  const plain = /^[^\s][^\t\r\u0000-\u0008\u000b-\u001f]*[^\s]$/.test(text) && text.search(YAML_ESCAPED) < 0;
  if (plain && text.includes("\n")) return `|-\n${text.split("\n").map((line) => (line ? `      ${line}` : "")).join("\n")}`;
  return JSON.stringify(text).replace(YAML_ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Puts `text` on the clipboard; false when the browser refuses. */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Where pages may not use it without being secure, the old way still works.
    const area = el("textarea", { class: "dg-unseen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    const here = document.activeElement;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    here?.focus?.({ preventScroll: true });
    return done;
  }
}
