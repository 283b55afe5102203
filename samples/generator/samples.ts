import { makeCommittee, type Committee } from "./committee/make-committee";
import { makeReportSheet } from "./report/report-sheet";
import { makeRosterSheet } from "./roster-sheet";
import type { CheckedSheet } from "./relations";
import { reportSlips } from "./slips/report-slips";
import { applySlips, type ExpectedOfSlip, type Slip } from "./slips/slip";
import { tallySlips } from "./slips/tally-slips";
import { makePreviousSheet } from "./tally/previous-sheet";
import { layOutRows } from "./tally/rows";
import { makeTallySheet } from "./tally/tally-sheet";
import { makeUnitForms } from "./unit-forms/make-unit-forms";
import { UNIT_SLIPS } from "./unit-forms/unit-slips";
import type { Sheet } from "./xlsx/sheet";

/** One sample file before it is written. */
export interface Sample {
  /** Below `samples/`, with `/`. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly slips: readonly Slip[];
  readonly expected: readonly ExpectedOfSlip[];
  /** What must hold on each of the sheets, whether it does or not. */
  readonly relations: readonly CheckedSheet[];
}

/** All sample workbooks. */
export function makeSamples(committee: Committee = makeCommittee()): Sample[] {
  const { units, roster2020, roster2021 } = committee;
  const tally = makeTallySheet(committee);
  const report = makeReportSheet(committee);
  const workbook = [tally, report, makePreviousSheet()];
  const rows = layOutRows(units);
  return [
    makeSample("dang-vien-2020.xlsx", [roster(makeRosterSheet(units, roster2020, 2020))], []),
    makeSample("dang-vien-2021.xlsx", [roster(makeRosterSheet(units, roster2021, 2021))], []),
    makeSample("tong-hop.xlsx", workbook, []),
    makeSample("tong-hop-loi.xlsx", workbook, [
      ...tallySlips(rows.types, rows.grandRow),
      ...reportSlips(report.sheet),
    ]),
    ...makeUnitForms(committee).map(({ file, checked }) => {
      const slip = UNIT_SLIPS[file];
      return makeSample(`don-vi/${file}`, [checked], slip ? [slip] : []);
    }),
  ];
}

/** A roster holds no sums. */
function roster(sheet: Sheet): CheckedSheet {
  return { sheet, relations: [] };
}

function makeSample(file: string, clean: readonly CheckedSheet[], slips: readonly Slip[]): Sample {
  const { sheets, expected } = applySlips(clean, slips);
  return { file, sheets: sheets.map(({ sheet }) => sheet), slips, expected, relations: sheets };
}
