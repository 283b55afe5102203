import { replaceAccentedWords } from "./accented-words";
import { detectEncoding } from "./detect-encoding";
import { fontEncoding } from "./font-encoding";
import { fromLatin1 } from "./windows-1252";
import { readLegacy, senseOf } from "./word-sense";

export interface ToUnicodeOptions {
  /** The name of the cell's font: the surest sign of a legacy encoding (`.VnTime`, `VNI-Times`). */
  readonly font?: string;
}

/**
 * A text in composed Unicode (NFC), whether it was stored as TCVN3, VNI-Windows, decomposed Unicode or
 * a mixture. A font whose letters are all capitals (`.VnTimeH`) gives capitals. ASCII, text in other
 * languages and the placing of tone marks stay. Without a font a short text that is Vietnamese either
 * way (`Phó`) stays as it is. To read again what was read, give no font.
 */
export function toUnicode(text: string, options?: ToUnicodeOptions): string {
  if (!/[^\0-\u007f]/.test(text)) return text;
  const before = composed(text);
  const read = readComposed(before, options?.font);
  // Only a font is sure. Without one a reading that would be read anew is none.
  const isSettled =
    read === before || fontEncoding(options?.font) !== undefined || readComposed(read, undefined) === read;
  return isSettled ? read : before;
}

function readComposed(text: string, font: string | undefined): string {
  const encoding = detectEncoding(text, font);
  switch (encoding) {
    case "unicode":
      return text;
    case "mixed":
      return replaceAccentedWords(text, readMixedWord);
    case "tcvn3-capitals":
      return readLegacy(fromLatin1(text), "tcvn3").toUpperCase();
    case "tcvn3":
    case "vni":
      return readLegacy(fromLatin1(text), encoding);
  }
}

/** A word among Unicode ones: legacy if only so it is Vietnamese. */
function readMixedWord(word: string): string {
  const sense = senseOf(word);
  if (sense.spelt) return word;
  if (sense.tcvn3) return readLegacy(word, "tcvn3");
  return sense.vni ? readLegacy(word, "vni") : word;
}

/** NFC; `Ƣ`, which keyboards offered beside `Ư` and fonts draw alike, is `Ư`. */
export function composed(text: string): string {
  if (!/[^\0-\u00ff]/.test(text)) return text;
  const plain = /[\u01a2\u01a3]/.test(text) ? text.replace(/\u01a2/g, "Ư").replace(/\u01a3/g, "ư") : text;
  return plain.normalize("NFC");
}
