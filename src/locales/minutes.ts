import type { Locale } from "../core/message";
import { minutesEn } from "./minutes-en";
import { minutesVi } from "./minutes-vi";
import type { MinutesWords } from "./minutes-words";

const WORDS: Readonly<Record<Locale, MinutesWords>> = { vi: minutesVi, en: minutesEn };

/** The words of minutes, in a language. */
export function minutesWordsOf(locale: Locale): MinutesWords {
  return WORDS[locale];
}
