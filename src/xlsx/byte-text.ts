import { unescapeXml } from "./xml-entities";

const utf8 = new TextDecoder();
/** Beyond this length a decoder's fixed cost is less than what handing over single characters costs. */
const SHORT = 64;

/** The text of a range of UTF-8 bytes, as it stands. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  const range = bytes.subarray(start, end);
  if (end - start > SHORT) return utf8.decode(range);
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) > 0x7f) return utf8.decode(range);
  return String.fromCharCode.apply(null, range as unknown as number[]);
}

/** The same with entities replaced. */
export function characterData(bytes: Uint8Array, start: number, end: number): string {
  return unescapeXml(textOf(bytes, start, end));
}
