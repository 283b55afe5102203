import type { Locale } from "../core/message";
import { betweenFilesEn } from "./between-files-en";
import { betweenFilesVi } from "./between-files-vi";
import type { BetweenFilesWords } from "./between-files-words";

const WORDS: Readonly<Record<Locale, BetweenFilesWords>> = { vi: betweenFilesVi, en: betweenFilesEn };

/** The words of what holds between workbooks opened together, in a language. */
export function betweenWordsOf(locale: Locale): BetweenFilesWords {
  return WORDS[locale];
}
