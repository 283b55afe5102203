import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

import type { Locale } from "../core/message";
import { wordsOf } from "../locales";
import { viewWordsOf } from "../locales/views";
import type { ViewWords } from "../locales/view-words";
import type { Words } from "../locales/words";
import { languageAmong, rememberedLanguage, rememberLanguage } from "./remembered-language";

export interface Language {
  readonly locale: Locale;
  /** Words shared with the command line. */
  readonly words: Words;
  readonly view: ViewWords;
  readonly choose: (locale: Locale) => void;
}

const ignore = (): void => undefined;

const LanguageContext = createContext<Language>({
  locale: "vi",
  words: wordsOf("vi"),
  view: viewWordsOf("vi"),
  choose: ignore,
});

interface LanguageProviderProps {
  /** The language of the program around, for a first visit; without one, the browser's. */
  readonly initial?: Locale;
  readonly children: ReactNode;
}

/**
 * Everything inside speaks one language and changes it at once: findings hold data, not sentences. It begins
 * with the one that was chosen last.
 */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [locale, setLocale] = useState<Locale>(
    () => rememberedLanguage() ?? initial ?? languageAmong(navigator.languages),
  );
  const language = useMemo<Language>(() => {
    const choose = (chosen: Locale): void => {
      rememberLanguage(chosen);
      setLocale(chosen);
    };
    return { locale, words: wordsOf(locale), view: viewWordsOf(locale), choose };
  }, [locale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext);
