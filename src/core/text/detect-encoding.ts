import { accentedWords, replaceAccentedWords } from "./accented-words";
import { fontEncoding, type FontEncoding } from "./font-encoding";
import { type Legacy, senseOf } from "./word-sense";

/** `mixed`: Unicode, but words of it may be legacy. */
export type Encoding = FontEncoding | "mixed";

/** Letters of Vietnamese that no legacy text shows: they stand outside Latin-1. */
export const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;

/** Letters of Latin-1 that Vietnamese in Unicode has no use for. */
const FOREIGN_LETTER =
  /[\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe]/;

/** Signs that TCVN3 writes letters with, and vowels before a mark of VNI's. */
const SIGN_OR_PAIR = /[\u00a1-\u00ae\u00b5-\u00be\u00d7\u00f7]|[aeouyô][ùõ]|[ae][âáàã]|oâ|a[êéèú]/i;

/** The letters and signs of Latin-1 above ASCII, all that legacy letters are shown as. */
const LATIN_1 = /[\u00a1-\u00ff]/;

/**
 * In which encoding a text is. A Unicode font settles it; Unicode letters in the text leave single words
 * open; then a legacy font settles it unless the text makes sense in Unicode only; last, the words
 * themselves.
 */
export function detectEncoding(text: string, font: string | undefined): Encoding {
  const named = fontEncoding(font);
  if (named === "unicode" || !LATIN_1.test(text)) return "unicode";
  if (UNICODE_VIETNAMESE.test(text)) {
    return FOREIGN_LETTER.test(text) || SIGN_OR_PAIR.test(text) ? "mixed" : "unicode";
  }
  if (named === undefined) return encodingOf(text);
  return isUnicodeDespite(text, named === "vni" ? "vni" : "tcvn3") ? "unicode" : named;
}

/** Retyped in Unicode, the cell may keep its old font: `Ghi chú` is a word, what .VnTime makes of it is not. */
function isUnicodeDespite(text: string, named: Legacy): boolean {
  if (FOREIGN_LETTER.test(text)) return false;
  const words = accentedWords(text);
  if (words.length === 0 || !words.every((word) => senseOf(word).unicode)) return false;
  return !words.every((word) => word.length === 1 || senseOf(word)[named]);
}

/** By the words: legacy where more of them make sense so than as they stand. Single letters tell nothing. */
function encodingOf(text: string): Encoding {
  const senses = accentedWords(text)
    .filter((word) => word.length > 1)
    .map(senseOf);
  let [unicode, tcvn3, vni] = [0, 0, 0];
  for (const sense of senses) {
    if (sense.unicode) unicode++;
    if (sense.tcvn3) tcvn3++;
    if (sense.vni) vni++;
  }
  const best = Math.max(tcvn3, vni);
  if (best <= unicode || best * 2 < senses.length) return "unicode";
  const encoding = vni > tcvn3 ? "vni" : "tcvn3";
  const isSure = senses.some((sense) => sense.onlyLegacy && sense[encoding]);
  if (!isSure && (best * 2 === senses.length || (best < 3 && isForeign(text)))) return "unicode";
  return encoding;
}

/** Whether most plain words around are of another language: `gå på` among Swedish ones. */
function isForeign(text: string): boolean {
  const plain = replaceAccentedWords(text, () => " ").match(/[A-Za-z]?[a-z]{2,}/g) ?? [];
  const foreign = plain.filter((word) => /[aeiou]/i.test(word) && !senseOf(word).spelt).length;
  return foreign * 2 > plain.length;
}
