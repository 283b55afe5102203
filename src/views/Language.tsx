import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

import type { Locale } from "../core/message";
import { wordsOf } from "../locales";
import { viewWordsOf } from "../locales/views";
import type { ViewWords } from "../locales/view-words";
import type { Words } from "../locales/words";

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

/** Everything inside speaks one language and changes it at once: findings hold data, not sentences. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, choose] = useState<Locale>("vi");
  const language = useMemo<Language>(
    () => ({ locale, words: wordsOf(locale), view: viewWordsOf(locale), choose }),
    [locale],
  );
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext);
