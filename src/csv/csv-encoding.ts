import { utf16Encoding } from "../core/workbook/utf16";

/** The text of a file and the encoding it was written in, by its WHATWG label. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes a text file that does not say its encoding: by its byte order mark, by the zeros of
 * UTF-16, as UTF-8 if it is that throughout, else as windows-1258 where it reads as Vietnamese,
 * else as windows-1252. Old Vietnamese fonts (TCVN3, VNI) come out as the Latin letters they were
 * typed with: telling them needs the words, which is not a reader's business.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) return { text: decode(bytes, utf16), encoding: utf16 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    // Not UTF-8: one of the code pages.
  }
  const vietnamese = decode(bytes, "windows-1258");
  // windows-1258 writes tones as marks of their own: NFC joins them to their vowels.
  if (readsAsVietnamese(vietnamese)) return { text: vietnamese.normalize("NFC"), encoding: "windows-1258" };
  return { text: decode(bytes, "windows-1252"), encoding: "windows-1252" };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Tone marks nearly all of which stand on a vowel: in a Western text the same bytes are letters (ì, Ò, Þ, ò) anywhere. */
function readsAsVietnamese(text: string): boolean {
  const tones = text.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const onVowels = text.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/gi)?.length ?? 0;
  return tones > 0 && onVowels >= tones * 0.9;
}
