import type { Locale } from "../core/message";
import { unitsEn } from "./unit-en";
import { unitsVi } from "./unit-vi";
import type { UnitWords } from "./unit-words";

const WORDS: Readonly<Record<Locale, UnitWords>> = { vi: unitsVi, en: unitsEn };

/** The words of what units have sent, in a language. */
export function unitWordsOf(locale: Locale): UnitWords {
  return WORDS[locale];
}
