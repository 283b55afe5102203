import type { Locale } from "../core/message";
import { en } from "./en";
import { vi } from "./vi";
import type { Words } from "./words";

const WORDS: Readonly<Record<Locale, Words>> = { vi, en };

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
