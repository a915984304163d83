// A sketch as a picture: drawn here with the system's own fonts, so that Vietnamese and emoji come
// out right, with the stamp across its head and foot.

const PICTURE = { width: 600, pad: 26, scale: 2, mostLines: 120 };
const PICTURE_INK = {
  ground: "#ffffff", ink: "#15191c", quiet: "#50575f", line: "#c9d0d6", soft: "#eef2f5",
  link: "#0b5a7d", band: "#123d52", bandInk: "#ffffff",
};
const PICTURE_FONT = '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** The canvas with one post: { shape, post, words, handle, stamp, platform, folded }. */
function drawSketch(spec) {
  const canvas = el("canvas");
  const pen = canvas.getContext("2d");
  const blocks = [pictureBand(pen, spec.stamp), ...pictureBlocks(pen, spec), gap(PICTURE.pad), pictureBand(pen, spec.stamp)];
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  canvas.width = PICTURE.width * PICTURE.scale;
  canvas.height = Math.ceil(height) * PICTURE.scale;
  pen.scale(PICTURE.scale, PICTURE.scale);
  pen.fillStyle = PICTURE_INK.ground;
  pen.fillRect(0, 0, PICTURE.width, height);
  pen.textBaseline = "alphabetic";
  let y = 0;
  for (const block of blocks) {
    block.draw(y);
    y += block.height;
  }
  pictureMark(pen, spec.stamp, height);
  return canvas;
}

const gap = (height) => ({ height, draw() {} });

/** A PNG of the drawing. */
function sketchPng(spec) {
  return new Promise((resolve) => drawSketch(spec).toBlob(resolve, "image/png"));
}

function pictureBlocks(pen, { shape, post, words, handle, platform, folded }) {
  const { width, pad } = PICTURE;
  const inner = { x: pad, width: width - 2 * pad };
  const written = post.text.trim();
  const lead = shape === "pictures" && written ? handle.slice(1) : "";
  const text = (box) => pictureText(pen, written ? post.text : words.noText, box, {
    lead, color: written ? PICTURE_INK.ink : PICTURE_INK.quiet, more: folded ? words.more : "", lines: folded ? platform.fold : 0,
  });
  const actions = (box = inner) => pictureActions(pen, SKETCH_ACTIONS[shape].map((action) => words[action]), box);
  const frame = (aspect, box = { x: 0, width }) => (post.picture || platform.film
    ? [pictureFrame(pen, { box, aspect, label: platform.film ? `▷ ${words.film}` : words.picture, alt: platform.film ? "" : post.alt || words.noAlt })] : []);
  const head = (name, quiet, beside = false) => pictureHead(pen, { initials: words.initials, name, quiet, beside });
  if (shape === "thread") {
    const box = { x: pad + 62, width: width - 2 * pad - 62 };
    return [gap(pad), head(words.mission, `${handle} · ${words.when}`, true), text(box), gap(14), ...frame(16 / 9, { ...box, round: 16 }), gap(12), actions(box)];
  }
  if (shape === "pictures") {
    return [gap(pad), head(handle.slice(1), words.mission), gap(14), ...frame(1), gap(16), actions(), gap(10), text(inner)];
  }
  if (shape === "film") {
    const title = platform.title ? [pictureText(pen, post.title || words.noTitle, inner, {
      font: `600 21px ${PICTURE_FONT}`, height: 29, color: post.title ? PICTURE_INK.ink : PICTURE_INK.quiet })] : [];
    return [...frame(16 / 9), gap(18), ...title, gap(12), head(words.mission, handle), gap(14), actions(), gap(12), text(inner)];
  }
  return [gap(pad), head(words.mission, `${words.when} · ${handle}`), gap(14), text(inner), gap(16), ...frame(1.91), gap(14), actions()];
}

/** The stamp, in as many lines as it needs, white on dark. */
function pictureBand(pen, stamp) {
  const font = `600 15px ${PICTURE_FONT}`;
  const parts = stamp.split(" / ");
  const height = 14 + 21 * parts.length;
  return {
    height,
    draw(y) {
      pen.fillStyle = PICTURE_INK.band;
      pen.fillRect(0, y, PICTURE.width, height);
      pen.font = font;
      pen.fillStyle = PICTURE_INK.bandInk;
      pen.textAlign = "center";
      parts.forEach((part, i) => pen.fillText(part, PICTURE.width / 2, y + 22 + 21 * i));
      pen.textAlign = "start";
    },
  };
}

/** The stamp again, faint and aslant, where the bands might be cut off. */
function pictureMark(pen, stamp, height) {
  pen.save();
  pen.globalAlpha = 0.07;
  pen.fillStyle = PICTURE_INK.ink;
  pen.font = `700 21px ${PICTURE_FONT}`;
  pen.rotate(-Math.PI / 9);
  for (let y = 130; y < height + PICTURE.width / 2; y += 170) pen.fillText(stamp, -y / 3 - 20, y);
  pen.restore();
}

function pictureHead(pen, { initials, name, quiet, beside }) {
  const radius = 24;
  return {
    height: beside ? 27 : 2 * radius,
    draw(y) {
      const x = PICTURE.pad;
      pen.fillStyle = PICTURE_INK.soft;
      pen.strokeStyle = PICTURE_INK.line;
      pen.beginPath();
      pen.arc(x + radius, y + radius, radius, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
      pen.font = `600 13px ${PICTURE_FONT}`;
      pen.fillStyle = PICTURE_INK.quiet;
      pen.textAlign = "center";
      pen.fillText(initials, x + radius, y + radius + 5);
      pen.textAlign = "start";
      pen.font = `600 17px ${PICTURE_FONT}`;
      pen.fillStyle = PICTURE_INK.ink;
      pen.fillText(name, x + 62, y + 19);
      const after = beside ? { x: x + 70 + pen.measureText(name).width, y: y + 19 } : { x: x + 62, y: y + 41 };
      pen.font = `400 15px ${PICTURE_FONT}`;
      pen.fillStyle = PICTURE_INK.quiet;
      pen.fillText(quiet, after.x, after.y);
    },
  };
}

function pictureActions(pen, labels, box) {
  return {
    height: 26,
    draw(y) {
      pen.font = `400 15px ${PICTURE_FONT}`;
      pen.fillStyle = PICTURE_INK.quiet;
      labels.forEach((label, i) => pen.fillText(label, box.x + (i * box.width) / labels.length, y + 18));
    },
  };
}

function pictureFrame(pen, { box, aspect, label, alt }) {
  const inside = { x: box.x + 26, width: box.width - 52 };
  const words = pictureText(pen, alt, inside, { color: PICTURE_INK.quiet, font: `400 16px ${PICTURE_FONT}`, height: 23 });
  const height = Math.max(box.width / aspect, words.height + 90);
  return {
    height,
    draw(y) {
      pen.fillStyle = PICTURE_INK.soft;
      pen.beginPath();
      pen.roundRect(box.x, y, box.width, height, box.round ?? 0);
      pen.fill();
      pen.font = `600 14px ${PICTURE_FONT}`;
      pen.fillStyle = PICTURE_INK.quiet;
      pen.fillText(label, inside.x, y + 36);
      words.draw(y + (height - words.height) / 2 + 12);
    },
  };
}
