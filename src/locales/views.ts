import type { Locale } from "../core/message";
import { viewEn } from "./view-en";
import { viewVi } from "./view-vi";
import type { ViewWords } from "./view-words";

const WORDS: Readonly<Record<Locale, ViewWords>> = { vi: viewVi, en: viewEn };

/** The words of the views in a language. */
export function viewWordsOf(locale: Locale): ViewWords {
  return WORDS[locale];
}
