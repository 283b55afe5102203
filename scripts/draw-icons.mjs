// Draws assets/icon-*.png: a green sheet with a sum that agrees, and the same sheet with an arrow for the next and
// the previous finding. Seen from the pixels up, so that no drawing program is needed to change them.
// Run: node scripts/draw-icons.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/** What the ribbon takes for screens of every density, and 128 for lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const GREEN = [16, 110, 80];
const WHITE = [255, 255, 255];
const GOLD = [255, 205, 80];

/** Whether a point is near one of the strokes from point to point, each [x1, y1, x2, y2]. */
const onStroke = (x, y, strokes, width) =>
  strokes.some(([x1, y1, x2, y2]) => {
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) < width;
  });

/** A tick under the line: the parts make the total. */
const tick = (x, y) =>
  onStroke(
    x,
    y,
    [
      [0.26, 0.66, 0.42, 0.81],
      [0.42, 0.81, 0.75, 0.55],
    ],
    0.065,
  );

const arrowDown = (x, y) =>
  onStroke(
    x,
    y,
    [
      [0.5, 0.44, 0.5, 0.82],
      [0.3, 0.63, 0.5, 0.82],
      [0.7, 0.63, 0.5, 0.82],
    ],
    0.065,
  );

const bar = (x, y, top, left, right) => y > top && y < top + 0.11 && x > left && x < right;

/** Each drawing by the name in its files: what is white and what is gold on the sheet, points of the unit square. */
const DRAWINGS = {
  icon: {
    white: (x, y) =>
      bar(x, y, 0.2, 0.2, 0.5) || bar(x, y, 0.2, 0.58, 0.8) || (y > 0.4 && y < 0.45 && x > 0.2 && x < 0.8),
    gold: tick,
  },
  "icon-pane": {
    white: (x, y) => bar(x, y, 0.2, 0.2, 0.5) || bar(x, y, 0.445, 0.2, 0.5) || bar(x, y, 0.69, 0.2, 0.5),
    gold: (x, y) => x > 0.6 && x < 0.8 && y > 0.2 && y < 0.8,
  },
  "icon-next": { white: (x, y) => bar(x, y, 0.2, 0.2, 0.8), gold: arrowDown },
  "icon-previous": { white: (x, y) => bar(x, y, 0.69, 0.2, 0.8), gold: (x, y) => arrowDown(x, 1 - y) },
};

/** Colour of a point of the unit square, or nothing outside the sheet. */
function colourAt({ white, gold }, x, y) {
  const inside = (a, b, r) =>
    Math.max(0, Math.abs(x - 0.5) - a + r) ** 2 + Math.max(0, Math.abs(y - 0.5) - b + r) ** 2 <= r * r;
  if (!inside(0.47, 0.47, 0.14)) return undefined;
  if (white(x, y)) return WHITE;
  return gold(x, y) ? GOLD : GREEN;
}

/** Four by four samples a pixel, so that edges are smooth. */
function pixel(drawing, column, row, size) {
  const sum = [0, 0, 0, 0];
  for (let k = 0; k < 16; k++) {
    const colour = colourAt(
      drawing,
      (column + ((k % 4) + 0.5) / 4) / size,
      (row + (Math.floor(k / 4) + 0.5) / 4) / size,
    );
    if (!colour) continue;
    colour.forEach((value, i) => (sum[i] += value));
    sum[3] += 1;
  }
  const [red, green, blue, hits] = sum;
  return hits === 0
    ? [0, 0, 0, 0]
    : [red / hits, green / hits, blue / hits, (hits * 255) / 16].map(Math.round);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(drawing, size) {
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0]);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(drawing, column, row, size)).flat(),
  ]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

mkdirSync(new URL("../assets", import.meta.url), { recursive: true });
for (const [name, drawing] of Object.entries(DRAWINGS))
  for (const size of SIZES)
    writeFileSync(new URL(`../assets/${name}-${size}.png`, import.meta.url), png(drawing, size));
