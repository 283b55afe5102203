import { UNICODE_VIETNAMESE } from "./detect-encoding";
import { composed, toUnicode } from "./to-unicode";

/** Fewer texts may read as legacy by chance. */
const FEWEST = 5;

/**
 * Whether the fonts that the texts of a workbook were typed in are gone: most of its texts with accents are
 * legacy by their words, and hardly any is Vietnamese in Unicode.
 *
 * @param texts those that are not all ASCII
 */
export function areFontsGone(texts: readonly string[]): boolean {
  if (texts.length < FEWEST) return false;
  const most = texts.length / 5;
  let unicode = 0;
  for (const text of texts) if (UNICODE_VIETNAMESE.test(text) && ++unicode > most) return false;
  let legacy = 0;
  for (const text of texts) if (toUnicode(text) !== composed(text)) legacy++;
  return legacy >= FEWEST && legacy * 2 >= texts.length;
}
