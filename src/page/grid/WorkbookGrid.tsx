import { useEffect, useMemo, useState } from "react";

import type { Locale } from "../../core/message";
import type { CheckReport } from "../../core/report";
import { cellName, type CellPosition, sheetPrefix } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { pageWordsOf } from "../../locales/pages";
import { CellLine } from "./CellLine";
import { marksBySheet, type Target } from "./marks";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";

export interface WorkbookGridProps {
  readonly workbook: Workbook;
  readonly locale: Locale;
  /** What the latest check found. */
  readonly report: CheckReport | undefined;
  readonly target: Target | undefined;
  /** The cell in hand, as reports write it. */
  readonly onSelect: (address: string) => void;
}

const FIRST_CELL: CellPosition = { row: 0, column: 0 };

/** A workbook to look at: the cell in hand, the sheet, and the tabs below as in a spreadsheet program. */
export function WorkbookGrid({ workbook, locale, report, target, onSelect }: WorkbookGridProps) {
  const words = pageWordsOf(locale);
  const { sheets } = workbook;
  const [selected, select] = useState(() => firstVisible(workbook));
  const [active, setActive] = useState(FIRST_CELL);
  const marks = useMemo(() => marksBySheet(report?.findings ?? []), [report]);

  useEffect(() => {
    if (!target) return;
    const index = sheets.findIndex(({ name }) => name === target.place.sheet);
    if (index >= 0) select(index);
    setActive(target.place.range);
  }, [target, sheets]);

  const sheet = sheets[selected];
  const inHand = sheet && `${sheetPrefix(sheet.name)}!${cellName(active.row, active.column)}`;
  useEffect(() => {
    if (inHand !== undefined) onSelect(inHand);
  }, [inHand, onSelect]);

  if (!sheet) return null;
  return (
    <>
      <CellLine
        workbook={workbook}
        sheet={sheet}
        cell={active}
        tables={report?.tables ?? []}
        locale={locale}
      />
      <div id="sheet-panel" role="tabpanel" aria-label={sheet.name} className="sheet-panel">
        <SheetGrid
          key={sheet.name}
          workbook={workbook}
          sheet={sheet}
          label={words.grid(sheet.name)}
          locale={locale}
          marks={marks.get(sheet.name)}
          target={target?.place.sheet === sheet.name ? target : undefined}
          active={active}
          onActive={setActive}
        />
      </div>
      <SheetTabs
        label={words.sheets}
        tabs={sheets.map(({ name, visibility }) => ({
          name,
          label: visibility === "visible" ? name : words.hiddenSheet(name),
          marked: marks.has(name),
        }))}
        selected={selected}
        onSelect={(index) => {
          select(index);
          setActive(FIRST_CELL);
        }}
      />
    </>
  );
}

function firstVisible({ sheets }: Workbook): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
}
