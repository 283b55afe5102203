import type { Locale } from "../core/message";
import { pageEn } from "./page-en";
import { pageVi } from "./page-vi";
import type { PageWords } from "./page-words";

const WORDS: Readonly<Record<Locale, PageWords>> = { vi: pageVi, en: pageEn };

/** The words of the page in a language. */
export function pageWordsOf(locale: Locale): PageWords {
  return WORDS[locale];
}
