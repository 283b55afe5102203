import type { Locale } from "../core/message";
import { folderEn } from "./folder-en";
import { folderVi } from "./folder-vi";
import type { FolderWords } from "./folder-words";

const WORDS: Readonly<Record<Locale, FolderWords>> = { vi: folderVi, en: folderEn };

/** The words of several workbooks opened together, in a language. */
export function folderWordsOf(locale: Locale): FolderWords {
  return WORDS[locale];
}
