import { type Locale, LOCALES } from "../core/message";

const KEY = "khop-so.language";

/** The language that was last chosen on this computer; undefined on a first visit or where nothing may be kept. */
export function rememberedLanguage(): Locale | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return LOCALES.find((locale) => locale === kept);
  } catch {
    return undefined;
  }
}

/** Keeps the choice for the next visit; where the browser refuses, the choice holds for this one. */
export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Nothing is lost that the user would miss before the next visit.
  }
}

/** Of the languages that a user reads, the first that we speak; Vietnamese where there is none. */
export function languageAmong(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const found = LOCALES.find((locale) => tag.toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "vi";
}
