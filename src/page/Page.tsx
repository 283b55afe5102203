import { useEffect, useState } from "react";

import { pageWordsOf } from "../locales/pages";
import { CheckView } from "../views/CheckView";
import { useLanguage } from "../views/Language";
import { LanguageSwitch } from "../views/LanguageSwitch";
import { chosenAmong } from "./choose-files";
import { GridPane } from "./GridPane";
import { Opener } from "./Opener";
import type { ChosenFile } from "./page-host";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";
import { useCommandKeys, WALK_KEYS } from "./use-command-keys";
import { useFileDrop } from "./use-file-drop";
import { useOpenWorkbook } from "./use-open-workbook";
import { Welcome } from "./Welcome";

/** A workbook beside what the check says of it; before one is open, how to open one. */
export function Page() {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  const [chosen, setChosen] = useState<ChosenFile>();
  const open = useOpenWorkbook(chosen);
  const choose = (files: readonly File[]): void => {
    const next = chosenAmong(files, chosen);
    if (next && (!open?.file.isUnsaved() || confirm(words.leave))) setChosen(next);
  };
  const drop = useFileDrop(choose);
  useAskBeforeLeaving(open?.file);

  const commands = useCommandKeys(open !== undefined);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = chosen ? `${chosen.file.name} · Khớp Số` : `Khớp Số: ${words.tagline}`;
  }, [locale, chosen, words]);

  return (
    <div className="page" {...drop.handlers}>
      <header className="bar">
        <h1 className="title">Khớp Số</h1>
        {chosen && (
          <div className="opened">
            <span className="file">{chosen.file.name}</span>
            <Opener another onFiles={choose} />
          </div>
        )}
        <LanguageSwitch />
      </header>
      {open ? (
        <main className="panes">
          <GridPane {...open} />
          <div className="results">
            <CheckView
              key={open.turn}
              host={open.file.host}
              checker={open.file.checker}
              onReport={open.setReport}
              commands={commands}
              keys={WALK_KEYS}
            />
          </div>
        </main>
      ) : (
        <Welcome onFiles={choose} />
      )}
      {drop.over && <div className="dropping">{words.dropHere}</div>}
    </div>
  );
}
