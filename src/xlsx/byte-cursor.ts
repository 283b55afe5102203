import { PartError } from "./part-error";

const LT = 0x3c;
const GT = 0x3e;

/**
 * A place in the bytes of an XML part. The functions that read rows and cells share one and move
 * `at` on; none ever moves it back, so that reading stays linear. Reading beyond the end gives 0,
 * which is no character of XML: loops over bytes stop there by themselves.
 */
export interface ByteCursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Moves to the next `<`. @throws PartError where there is none any more */
export function seekTag(cursor: ByteCursor): void {
  const { bytes } = cursor;
  let at = cursor.at;
  while (bytes[at] !== LT) if (++at > bytes.length) throw new PartError("ends in the middle");
  cursor.at = at;
}

/** Moves behind the tag, comment, processing instruction or CDATA section that begins here; true if the tag is empty (`/>`). */
export function skipMarkup(cursor: ByteCursor): boolean {
  const { bytes } = cursor;
  const mark = bytes[cursor.at + 1];
  if (mark === 0x3f) return skipTo(cursor, "?>");
  if (mark === 0x21) {
    if (startsWith(bytes, cursor.at, "<!--")) return skipTo(cursor, "-->");
    if (startsWith(bytes, cursor.at, "<![CDATA[")) return skipTo(cursor, "]]>");
    throw new PartError("holds a document type declaration");
  }
  let quote = 0;
  let at = cursor.at + 1;
  for (; ; at++) {
    const byte = bytes[at] ?? 0;
    if (quote === 0) {
      if (byte === GT) break;
      if (byte === 0x22 || byte === 0x27) quote = byte;
    } else if (byte === quote) quote = 0;
    if (at >= bytes.length) throw new PartError("ends in the middle of a tag");
  }
  cursor.at = at + 1;
  return bytes[at - 1] === 0x2f;
}

function skipTo(cursor: ByteCursor, mark: string): boolean {
  const index = indexOfBytes(cursor.bytes, mark, cursor.at);
  if (index < 0) throw new PartError("ends in the middle");
  cursor.at = index + mark.length;
  return false;
}

/** Where ASCII text stands next at or after `from`, or -1. */
export function indexOfBytes(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, text)) return at;
  }
  return -1;
}

/** True where ASCII text stands at this place. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** True for what may follow an element's name: a blank, `/` or `>`. */
export function endsName(byte: number | undefined): boolean {
  return byte === GT || byte === 0x20 || byte === 0x2f || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
