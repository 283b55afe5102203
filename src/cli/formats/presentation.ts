import picocolors from "picocolors";

import type { Locale } from "../../core/message";
import { wordsOf } from "../../locales";
import type { Words } from "../../locales/words";

/** In which language and colours text is made. */
export interface Presentation {
  readonly locale: Locale;
  readonly words: Words;
  readonly colours: ReturnType<typeof picocolors.createColors>;
}

export function presentationIn(locale: Locale, hasColour: boolean): Presentation {
  return { locale, words: wordsOf(locale), colours: picocolors.createColors(hasColour) };
}

/**
 * Text of a workbook on one line of a terminal: labels hold line breaks, and a control character
 * in a name must not steer the terminal.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** How wide a text stands on a terminal, near enough for Vietnamese and English. */
export function widthOf(text: string): number {
  return Array.from(text.normalize("NFC")).length;
}

export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
