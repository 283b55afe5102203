/** Takes a field: its row and column among the records, and its text without quotes. */
export type TakeField = (row: number, column: number, text: string) => void;

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Reads delimiter-separated records (RFC 4180, with any delimiter and with CR, LF or CRLF ends). A
 * quote opens a quoted field only at its beginning; one that is never closed runs to the end of the text.
 *
 * @param start where to begin
 * @param mostRecords stop after so many
 * @returns the number of records read
 */
export function readRecords(
  text: string,
  delimiter: string,
  take: TakeField,
  start = 0,
  mostRecords = Infinity,
): number {
  const mark = delimiter.charCodeAt(0);
  let at = start;
  let row = 0;
  let column = 0;
  while (at < text.length && row < mostRecords) {
    let field = "";
    let from = at;
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuoted(text, at);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      from = at = Math.min(end + 1, text.length);
    }
    let code = text.charCodeAt(at);
    while (code !== mark && code !== LF && code !== CR && at < text.length) code = text.charCodeAt(++at);
    // What follows the closing quote belongs to the field all the same.
    field += text.slice(from, at);
    take(row, column++, field);
    if (code === mark && at < text.length) {
      at++;
      // A delimiter at the very end is followed by one more, empty field, which holds nothing.
      continue;
    }
    at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    row++;
    column = 0;
  }
  return column > 0 ? row + 1 : row;
}

/** The place of the closing quote of the field that opens at `open`, or the end of the text. */
function endOfQuoted(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return text.length;
}
