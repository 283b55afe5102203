import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";

import { pageWordsOf } from "../locales/pages";
import { useLanguage } from "../views/Language";
import { LanguageSwitch } from "../views/LanguageSwitch";
import { chosenAmong } from "./choose-files";
import type { FolderFile, GivenFile } from "./folder/folder-file";
import { workbooksAmong } from "./folder/given-files";
import { GridPane } from "./GridPane";
import { Opener } from "./Opener";
import type { ChosenFile } from "./page-host";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";
import { useCommandKeys, WALK_KEYS } from "./use-command-keys";
import { useFileDrop } from "./use-file-drop";
import { useOpenWorkbook } from "./use-open-workbook";
import { Welcome } from "./Welcome";

const CheckView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "check" */ "../views/CheckView")).CheckView,
}));
const FolderView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "folder" */ "./folder/FolderView")).FolderView,
}));

/** A workbook beside what the check says of it; before one is open, how to open one. */
export function Page() {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  const [chosen, setChosen] = useState<ChosenFile>();
  const open = useOpenWorkbook(chosen);
  const [several, setSeveral] = useState<readonly FolderFile[]>();
  const mayLeave = (): boolean => !open?.file.isUnsaved() || confirm(words.leave);
  const choose = (given: readonly GivenFile[]): void => {
    const workbooks = workbooksAmong(given);
    const next = chosenAmong(
      given.map(({ file }) => file),
      chosen,
    );
    if (!next || !mayLeave()) return;
    setSeveral(workbooks.length > 1 ? workbooks : undefined);
    setChosen(workbooks.length > 1 ? undefined : next);
  };
  const backToFolder = (): void => {
    if (mayLeave()) setChosen(undefined);
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
        {(chosen ?? several) && (
          <div className="opened">
            <span className="file">{chosen?.file.name ?? ""}</span>
            {chosen && several && (
              <Button size="small" onClick={backToFolder}>
                {words.backToFolder}
              </Button>
            )}
            <Opener another onFiles={choose} />
          </div>
        )}
        <LanguageSwitch />
      </header>
      {open ? (
        <main className="panes">
          <GridPane {...open} />
          <div className="results">
            <Suspense fallback={<p className="waiting">{words.loadingSheet}</p>}>
              <CheckView
                key={open.turn}
                host={open.file.host}
                checker={open.file.checker}
                onReport={open.setReport}
                commands={commands}
                keys={WALK_KEYS}
              />
            </Suspense>
          </div>
        </main>
      ) : (
        !several && <Welcome onFiles={choose} />
      )}
      {several && (
        <Suspense fallback={<p className="waiting">{words.loadingSheet}</p>}>
          <FolderView files={several} hidden={chosen !== undefined} onOpen={setChosen} />
        </Suspense>
      )}
      {drop.over && <div className="dropping">{words.dropHere}</div>}
    </div>
  );
}
