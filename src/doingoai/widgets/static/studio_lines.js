// Text set in lines on a canvas: tinted links, right-to-left lines, whole letters.

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A text set in lines. `lead` stands before it in bold; `lines` cuts it there, with `more`. */
function pictureText(pen, text, box, { font = `400 18px ${PICTURE_FONT}`, height = 27, color, lead = "", lines = 0, more = "" }) {
  const bold = font.replace(/^\d+/, "600");
  pen.font = font;
  const all = setLines(pen, lead ? `${lead} ${text}` : text, box.width, PICTURE.mostLines + 1);
  const most = lines || PICTURE.mostLines;
  const shown = all.slice(0, most);
  if (all.length > most) shown[most - 1] = `${shown[most - 1].slice(0, -(more.length + 2)).trimEnd()}… ${more}`.trimEnd();
  return {
    height: shown.length * height,
    draw(y) {
      shown.forEach((line, i) => {
        let x = box.x;
        const base = y + height * (i + 0.72);
        pen.font = font;
        if (RIGHT_TO_LEFT.test(line)) {
          pen.direction = "rtl";
          pen.textAlign = "right";
          pen.fillStyle = color;
          pen.fillText(line, box.x + box.width, base);
          pen.direction = "ltr";
          pen.textAlign = "start";
          return;
        }
        const leads = i === 0 && lead;
        for (const [n, run] of (leads ? [lead, line.slice(lead.length)] : ["", line]).entries()) {
          pen.font = n === 0 ? bold : font;
          run.split(TINTED).forEach((part, k) => {
            pen.fillStyle = k % 2 && n ? PICTURE_INK.link : color;
            pen.fillText(part, x, base);
            x += pen.measureText(part).width;
          });
        }
      });
    },
  };
}

/** `text` broken into at most `most` lines of `width`: at spaces, else between letters. */
function setLines(pen, text, width, most) {
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/(?<=\s)/)) {
      if (pen.measureText((line + word).trimEnd()).width <= width) { line += word; continue; }
      if (line.trim()) lines.push(line.trimEnd());
      line = word;
      while (pen.measureText(line.trimEnd()).width > width && lines.length < most) {
        const kept = longest(pen, line, width);
        lines.push(kept);
        line = line.slice(kept.length);
      }
      if (lines.length >= most) return lines.slice(0, most);
    }
    lines.push(line.trimEnd());
    if (lines.length >= most) return lines.slice(0, most);
  }
  return lines;
}

/** As many whole letters of `word` as fit: a family of emoji is one. */
function longest(pen, word, width) {
  let kept = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    if (kept && pen.measureText(kept + segment).width > width) break;
    kept += segment;
  }
  return kept;
}
