import { unescapeXml } from "./xml-entities";

// A mark at the beginning of the part is gone already: any other U+FEFF is a character.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** Beyond this length a decoder's fixed cost is less than what handing over single characters costs. */
const SHORT = 64;
/** For each short length the list the characters are handed over in: making it anew is half the cost. */
const CODES = Array.from({ length: SHORT + 1 }, (_, length) => new Array<number>(length).fill(0));

/** The text of a range of UTF-8 bytes, as it stands. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return shortText(bytes, start, end) ?? utf8.decode(bytes.subarray(start, end));
}

/** The same with entities replaced. */
export function characterData(bytes: Uint8Array, start: number, end: number): string {
  return unescapeXml(textOf(bytes, start, end));
}

/** Undefined for a long text, and for what a strict decoder should look at: four-byte and invalid sequences. */
function shortText(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > SHORT) return undefined;
  let length = 0;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) length++;
  const codes = CODES[length] ?? [];
  let at = start;
  for (let i = 0; i < length; i++) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) codes[i] = first;
    else if (first >= 0xc2 && first < 0xe0 && at < end) {
      const second = (bytes[at++] ?? 0) ^ 0x80;
      if (second > 0x3f) return undefined;
      codes[i] = ((first & 0x1f) << 6) | second;
    } else if (first >= 0xe0 && first < 0xf0 && at + 1 < end) {
      const second = (bytes[at++] ?? 0) ^ 0x80;
      const third = (bytes[at++] ?? 0) ^ 0x80;
      const code = ((first & 0x0f) << 12) | (second << 6) | third;
      // Too long a form, or half of a surrogate pair.
      if (second > 0x3f || third > 0x3f || code < 0x800 || (code >= 0xd800 && code < 0xe000))
        return undefined;
      codes[i] = code;
    } else return undefined;
  }
  return at === end ? String.fromCharCode(...codes) : undefined;
}
