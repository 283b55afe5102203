import type { CellTable } from "../workbook/cells";

const LITERAL = 1;
const CELL = 2;
const COLUMN = 3;
const ROW = 4;

/**
 * 53 bits that two formulas share where they say the same from where they stand: relative references count
 * by how far off they are, absolute ones by where they lead, numbers and texts only as that they are there;
 * spaces, capitals and a leading `+` do not count. One pass over the characters, nothing is built.
 *
 * @param formula without `=`
 */
export function fingerprint(formula: string, row: number, column: number): number {
  // Plain variables, mixed in one place: formulas come by the million.
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  const length = formula.length;
  let at = 0;
  let begun = false;
  let before = 0;
  while (at < length) {
    const code = formula.charCodeAt(at);
    if (code <= 32 || (code === PLUS && !begun)) {
      at++;
      continue;
    }
    begun = true;
    let one = code + 256;
    let other = 0;
    if (code === QUOTE) {
      one = LITERAL;
      at = closingQuote(formula, at, QUOTE);
    } else if (code === APOSTROPHE || code === BRACKET) {
      const end = code === BRACKET ? closingBracket(formula, at) : closingQuote(formula, at, APOSTROPHE);
      one = wordHash(formula, at, end);
      at = end;
    } else if (isOfWord(code)) {
      const end = wordEnd(formula, at);
      const kind = wordAt(formula, at, end, formula.charCodeAt(end), before);
      one = kind;
      if (kind === 0) one = wordHash(formula, at, end);
      if (kind === CELL || kind === COLUMN)
        one = (kind << 24) ^ (word.columnFixed ? -1 - word.column : word.column - column + OFFSET);
      if (kind === CELL || kind === ROW)
        other = (kind << 24) ^ (word.rowFixed ? -1 - word.row : word.row - row + OFFSET);
      at = end;
    } else at++;
    before = code;
    a = Math.imul(a ^ one, 2654435761);
    a = Math.imul(a ^ (a >>> 15) ^ other, 2246822507);
    b = Math.imul(b ^ one, 1597334677);
    b = Math.imul(b ^ (b >>> 13) ^ other, 3266489909) + a;
  }
  return (2097151 & (b ^ (b >>> 16))) * 4294967296 + ((a ^ (a >>> 13)) >>> 0);
}

const PLUS = 43;
const QUOTE = 34;
const APOSTROPHE = 39;
const BRACKET = 91;
const COLON = 58;
const DOLLAR = 36;
/** Keeps what is relative apart from what is absolute, which is negative. */
const OFFSET = 2 ** 22;

/** What the last word read was; one object for all, as there are millions of words. */
const word = { row: 0, column: 0, rowFixed: false, columnFixed: false };

function wordAt(formula: string, from: number, end: number, next: number, before: number): number {
  let at = from;
  word.columnFixed = formula.charCodeAt(at) === DOLLAR;
  if (word.columnFixed) at++;
  const letters = at;
  let column = 0;
  for (; at < end && at - letters < 4; at++) {
    const letter = capital(formula.charCodeAt(at));
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const letterCount = at - letters;
  const isSpan = next === COLON || before === COLON;
  if (at === end && letterCount > 0 && letterCount <= 3 && isSpan) {
    word.column = column - 1;
    return COLUMN;
  }
  word.rowFixed = letterCount === 0 ? word.columnFixed : formula.charCodeAt(at) === DOLLAR;
  if (letterCount > 0 && word.rowFixed) at++;
  const digits = at;
  let row = 0;
  for (; at < end; at++) {
    const digit = formula.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (letterCount === 0 && digits < end) {
    if (at === end && isSpan) {
      word.row = row - 1;
      return ROW;
    }
    return digits === from ? numberOrName(formula, from) : 0;
  }
  if (at < end || digits === end || letterCount > 3 || next === 40 || next === 33) return 0;
  word.column = column - 1;
  word.row = row - 1;
  return CELL;
}

function numberOrName(formula: string, from: number): number {
  const code = formula.charCodeAt(from);
  return (code >= 48 && code <= 57) || code === 46 ? LITERAL : 0;
}

function wordHash(formula: string, from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ capital(formula.charCodeAt(at)), 16777619);
  return hash;
}

function capital(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

function isOfWord(code: number): boolean {
  return code > 127 || OF_WORD[code] === 1;
}

const OF_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w$.\\]/.test(String.fromCharCode(code))),
);

function wordEnd(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isOfWord(formula.charCodeAt(at))) at++;
  return at;
}

/** One past the closing quote; a doubled one is part of the text. */
function closingQuote(formula: string, from: number, quote: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula.charCodeAt(at) !== quote) continue;
    if (formula.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function closingBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === BRACKET) depth++;
    else if (code === 93 && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Sheets never change: what several checks ask is found once. */
const known = new WeakMap<CellTable, Float64Array>();

/** By index of a stored cell: the fingerprint of its formula, 0 where it has none. Shared formulas are read once. */
export function fingerprintsOf(cells: CellTable): Float64Array {
  const found = known.get(cells) ?? findFingerprints(cells);
  known.set(cells, found);
  return found;
}

function findFingerprints(cells: CellTable): Float64Array {
  const found = new Float64Array(cells.column.length);
  const { formula } = cells;
  if (!formula) return found;
  const shared = cells.sharedFormulas.map(({ text, row, column }) => fingerprint(text, row, column));
  for (let row = 0; row < cells.rowCount; row++) {
    const end = cells.rowStart[row + 1] ?? 0;
    for (let index = cells.rowStart[row] ?? 0; index < end; index++) {
      const code = formula[index] ?? 0;
      if (code === 0) continue;
      found[index] =
        code < 0
          ? (shared[-code - 1] ?? 0)
          : fingerprint(cells.formulas[code - 1] ?? "", row, cells.column[index] ?? 0);
    }
  }
  return found;
}
