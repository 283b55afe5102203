import type { Committee } from "../committee/make-committee";
import type { Member } from "../committee/member";
import type { Unit } from "../committee/units";
import type { Sheet } from "../xlsx/sheet";
import { ROSTER_LAYOUTS } from "./roster-layouts";

/** Organizations with one branch and with three: what is kept as an old file is small. */
const KEPT = [0, 3, 4, 6];

export interface OldRoster {
  readonly file: string;
  readonly units: readonly Unit[];
  readonly members: readonly Member[];
  readonly sheets: readonly Sheet[];
}

/** The lists of four organizations at the end of both years, in every layout, a workbook a year. */
export function makeOldRosters({ units, roster2020, roster2021 }: Committee): OldRoster[] {
  const kept = units.filter(({ index }) => KEPT.includes(index));
  return [[2020, roster2020] as const, [2021, roster2021] as const].map(([year, roster]) => {
    const members = roster.filter(({ unit }) => KEPT.includes(unit));
    const sheets = ROSTER_LAYOUTS.flatMap((layout) => layout.make(kept, members, year));
    return {
      file: `danh-sach-${String(year)}-tcvn3.xls`,
      units: kept,
      members,
      sheets: sheets.map(composed),
    };
  });
}

/** The old encodings have letters with their marks only. */
export function composed(sheet: Sheet): Sheet {
  const cells = [...sheet.cells].map(([at, cell]) =>
    typeof cell.value === "string"
      ? ([at, { ...cell, value: cell.value.normalize("NFC") }] as const)
      : ([at, cell] as const),
  );
  return { ...sheet, cells: new Map(cells) };
}
