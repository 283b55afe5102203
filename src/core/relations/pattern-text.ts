import type { Locale } from "../message";
import type { PatternEntry } from "../report";

/** Scaffolding. */
export function patternText(pattern: PatternEntry, locale: Locale): string {
  return `${locale} ${pattern.messageId} ${JSON.stringify(pattern.data)}`;
}
