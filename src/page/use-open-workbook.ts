import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { CheckReport } from "../core/report";
import type { Workbook } from "../core/workbook/workbook";
import { targetOf, type Target } from "./grid/marks";
import { type ChosenFile, type OpenFile, openFile } from "./page-host";

export interface OpenWorkbook {
  /** Differs for every file that is opened, also for one of the same name. */
  readonly turn: number;
  readonly file: OpenFile;
  /** What the grid shows. */
  readonly workbook: Workbook | "reading" | "unread";
  readonly report: CheckReport | undefined;
  readonly target: Target | undefined;
  /** The cell in hand is another. */
  readonly onSelect: (address: string) => void;
  readonly setReport: (report: CheckReport | undefined) => void;
}

/** The file that is open, and what is known of it so far. */
export function useOpenWorkbook(chosen: ChosenFile | undefined): OpenWorkbook | undefined {
  const [workbook, setWorkbook] = useState<Workbook | "reading" | "unread">("reading");
  const [report, setReport] = useState<CheckReport>();
  const [target, setTarget] = useState<Target>();
  const onShow = useCallback((addresses: readonly string[]) => setTarget(targetOf(addresses)), []);
  const onUnread = useCallback(() => setWorkbook((before) => (before === "reading" ? "unread" : before)), []);
  const selected = useRef<string>();
  const onSelect = useCallback((address: string) => {
    selected.current = address;
  }, []);
  const turns = useRef(0);
  const turn = useMemo(() => (chosen ? ++turns.current : 0), [chosen]);
  const file = useMemo(
    () =>
      chosen &&
      openFile(chosen, {
        onWorkbook: setWorkbook,
        onUnread,
        onShow,
        selection: () => (selected.current === undefined ? [] : [selected.current]),
      }),
    [chosen, onShow, onUnread],
  );
  useEffect(
    () => () => {
      file?.close();
      setWorkbook("reading");
      setTarget(undefined);
      selected.current = undefined;
    },
    [file],
  );
  // Where nothing can be read, nothing is on its way.
  const seen = file?.host.capabilities.unsupported ? "unread" : workbook;
  return file && { turn, file, workbook: seen, report, target, onSelect, setReport };
}
