import { useEffect, useMemo, useState } from "react";

import type { Surroundings } from "../excel/start-in-excel";
import { CheckView } from "../views/CheckView";
import type { Commands } from "../views/check-commands";
import { useLanguage } from "../views/Language";
import { LanguageSwitch } from "../views/LanguageSwitch";
import { Notice } from "../views/Notice";
import type { CheckExchanges } from "../worker/check-exchanges";
import { checkerOver } from "../worker/checker-over";
import { readsBeside } from "../worker/reads-beside";
import { workerClient } from "../worker/worker-client";
import { startWorker, startWorkerForOtherFormats } from "./start-worker";

interface PaneProps {
  readonly surroundings: Surroundings;
  readonly commands: Commands;
}

const startClient = () => workerClient<CheckExchanges>(startWorker);
const startClientForOtherFormats = () => workerClient<CheckExchanges>(startWorkerForOtherFormats);

/** The pane beside a workbook in Excel; outside of it, where to go instead. */
export function Pane({ surroundings, commands }: PaneProps) {
  const { locale, view } = useLanguage();
  const [checker] = useState(() => checkerOver(startClient(), startClientForOtherFormats));
  const [readBeside] = useState(() => readsBeside(startClient, startClientForOtherFormats));
  const host = useMemo(
    () => surroundings.kind === "excel" && { ...surroundings.excel.host, readBeside },
    [readBeside, surroundings],
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
        {host && <CheckView host={host} checker={checker} commands={commands} />}
        {surroundings.kind !== "excel" && (
          <div className="outside">
            <Notice heading={view.unsupportedHeading}>{view.unsupported[surroundings.kind]}</Notice>
          </div>
        )}
      </main>
    </div>
  );
}
