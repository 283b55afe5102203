import { ToggleButton } from "@fluentui/react-components";
import { useState } from "react";

import { formatNumber } from "../../core/message";
import type { SentFile } from "../../core/units-sent/sent-file";
import { byName, UNIT_STATES, type UnitState, type UnitTable } from "../../core/units-sent/unit-table";
import { folderWordsOf } from "../../locales/folders";
import { unitWordsOf } from "../../locales/units";
import { useLanguage } from "../../views/Language";
import type { FolderFile } from "./folder-file";
import { UnitLine } from "./UnitLine";

interface UnitRowsProps {
  readonly table: UnitTable;
  readonly sent: readonly SentFile[];
  readonly files: readonly FolderFile[];
  readonly onOpen: (file: FolderFile) => void;
}

const SORTS = ["need", "name"] as const;

/** A line for each unit, those that need somebody first or by name; all, or those of one state. */
export function UnitRows({ table, sent, files, onOpen }: UnitRowsProps) {
  const { locale } = useLanguage();
  const words = folderWordsOf(locale);
  const { heading, columns, sum } = unitWordsOf(locale);
  const [sort, setSort] = useState<(typeof SORTS)[number]>("need");
  const [shown, setShown] = useState<UnitState | "all">("all");
  const { rows, totals } = table;
  const n = (value: number): string => formatNumber(value, locale);
  const present = UNIT_STATES.filter((state) => totals.states[state] > 0);
  const chosen = rows.filter(({ state }) => shown === "all" || state === shown);
  const sorted = sort === "need" ? chosen : [...chosen].sort(byName);
  const captions = [
    columns.unit,
    ...[columns.errors, columns.queries, columns.explained, columns.undecided],
    columns.state,
  ];
  const sums = [totals.errors, totals.queries, totals.explained + totals.accepted, totals.undecided];

  return (
    <section aria-labelledby="units">
      <h3 id="units">{heading}</h3>
      <div role="group" aria-label={words.sortLabel} className="folder-tools">
        <span>{words.sortLabel}:</span>
        {SORTS.map((one) => (
          <ToggleButton key={one} size="small" checked={one === sort} onClick={() => setSort(one)}>
            {words.sorts[one]}
          </ToggleButton>
        ))}
      </div>
      <div role="group" aria-label={words.showLabel} className="folder-tools">
        <span>{words.showLabel}:</span>
        {(["all", ...present] as const).map((one) => (
          <ToggleButton key={one} size="small" checked={one === shown} onClick={() => setShown(one)}>
            {one === "all" ? words.all : words.filters[one]} (
            {n(one === "all" ? rows.length : totals.states[one])})
          </ToggleButton>
        ))}
      </div>
      {/* The roles are said, as a narrow page lays the table out as cards. */}
      <table className="units" role="table" aria-labelledby="units">
        <thead role="rowgroup">
          <tr role="row">
            {captions.map((caption, k) => (
              <th
                key={caption}
                role="columnheader"
                scope="col"
                className={k >= 1 && k <= sums.length ? "figure" : undefined}
              >
                {caption}
              </th>
            ))}
            <th role="columnheader" scope="col">
              {words.letters}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <UnitLine
              key={`${row.file}\u001f${row.unit}`}
              row={row}
              sent={sent}
              file={files.find(({ path }) => path === row.file)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {sum}
            </th>
            {sums.map((value, k) => (
              <td key={captions[k + 1]} role="cell" data-label={captions[k + 1]} className="figure">
                {n(value)}
              </td>
            ))}
            <td role="cell" className="empty" />
            <td role="cell" className="empty" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
