import { useEffect, useState } from "react";

import type { Surroundings } from "../excel/start-in-excel";
import { CheckView } from "../views/CheckView";
import type { Commands } from "../views/check-commands";
import { useLanguage } from "../views/Language";
import { LanguageSwitch } from "../views/LanguageSwitch";
import { Notice } from "../views/Notice";
import { checkerOver } from "../worker/checker-over";
import { workerClient } from "../worker/worker-client";
import { startWorker, startWorkerForOtherFormats } from "./start-worker";

interface PaneProps {
  readonly surroundings: Surroundings;
  readonly commands: Commands;
}

/** The pane beside a workbook in Excel; outside of it, where to go instead. */
export function Pane({ surroundings, commands }: PaneProps) {
  const { locale, view } = useLanguage();
  const [checker] = useState(() =>
    checkerOver(workerClient(startWorker), () => workerClient(startWorkerForOtherFormats)),
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className="pane">
      <header className="bar">
        <h1 className="title">Khớp Số</h1>
        <LanguageSwitch />
      </header>
      <main className="content">
        {surroundings.kind === "excel" ? (
          <CheckView host={surroundings.excel.host} checker={checker} commands={commands} />
        ) : (
          <div className="outside">
            <Notice heading={view.unsupportedHeading}>{view.unsupported[surroundings.kind]}</Notice>
          </div>
        )}
      </main>
    </div>
  );
}
