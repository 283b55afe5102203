import { unescapeXml } from "./xml-entities";

const utf8 = new TextDecoder();
/** Beyond this length a decoder's fixed cost is less than what handing over single characters costs. */
const SHORT = 64;
/** For each short length the list the characters are handed over in: making it anew is half the cost. */
const CODES = Array.from({ length: SHORT + 1 }, (_, length) => new Array<number>(length).fill(0));

/** The text of a range of UTF-8 bytes, as it stands. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  const codes = CODES[end - start];
  if (!codes) return utf8.decode(bytes.subarray(start, end));
  for (let i = 0; i < codes.length; i++) {
    const byte = bytes[start + i] ?? 0;
    if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end));
    codes[i] = byte;
  }
  return String.fromCharCode(...codes);
}

/** The same with entities replaced. */
export function characterData(bytes: Uint8Array, start: number, end: number): string {
  return unescapeXml(textOf(bytes, start, end));
}
