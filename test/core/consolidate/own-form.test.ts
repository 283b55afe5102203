import { checkWorkbook } from "../../../src/core/check-workbook";
import { gatherer } from "../../../src/core/consolidate/gather";
import { sentDocument } from "../../../src/core/consolidate/sent-document";
import { toFillDocument } from "../../../src/core/forms/fill-document";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import { readPeriod } from "../../../src/core/forms/period";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { BOOK_ROWS, BOOKS, booksSheet } from "../../support/books-form";
import { gridWorkbook } from "../../support/grid";

const UNITS = ["Trường Hoa Mai", "Trường Hoa Đào", "Trường Hoa Sen", "Trường Hoa Cúc"];

/** In the order of the form's rows: the fifth is the first two without the third and the fourth. */
const SENT: Readonly<Record<string, readonly number[]>> = {
  "Trường Hoa Mai": [52, 31, 17, 9, 57, 13],
  "Trường Hoa Đào": [40, 22, 5, 3, 54, 6],
  "Trường Hoa Sen": [81, 9, 12, 8, 70, 21],
};

const filled = (workbooks: readonly Workbook[]) => {
  const period = readPeriod("2021");
  if (!period) throw new Error("a year is a period");
  const gathered = gatherer({
    forms: [BOOKS],
    names: [],
    list: { from: "don-vi.csv", names: UNITS },
    isList: true,
    check: checkWorkbook,
  });
  for (const one of workbooks) gathered.add(one);
  const { figures, consolidation, forms } = gathered.end();
  if (!consolidation) throw new Error("nothing was sent");
  const plan = fillFromRosters({ forms, period, ageBy: "completed-years", gathered: figures });
  const [form] = toFillDocument(plan, "vi").forms;
  return { form, sent: sentDocument(consolidation) };
};

const inFiles = (change: (figures: readonly number[], unit: string) => readonly number[] = (one) => one) =>
  Object.entries(SENT).map(([unit, figures], i) =>
    gridWorkbook(booksSheet(change(figures, unit), unit), `gui-${String(i)}.xlsx`),
  );
const inSheets = () => [
  gridWorkbook(
    Object.fromEntries(Object.entries(SENT).map(([unit, figures]) => [unit, booksSheet(figures, unit)])),
    "ca-cum.xlsx",
  ),
];
const inRows = () => [
  gridWorkbook(
    [
      "| KIỂM KÊ TỦ SÁCH | | | | | | |",
      `| Đơn vị | ${BOOK_ROWS.join(" | ")} |`,
      ...Object.entries(SENT).map(([unit, figures]) => `| ${unit} | ${figures.join(" | ")} |`),
    ].join("\n"),
    "tong-hop.xlsx",
  ),
];

const figuresOf = ({ form }: ReturnType<typeof filled>) => form?.cells.map(({ value }) => value);

describe("a form of the user's own, added up from what units sent", () => {
  it.each([
    ["a file of each", inFiles()],
    ["a sheet of each", inSheets()],
    ["a row of each", inRows()],
  ])("in %s", (_, workbooks) => {
    const done = filled(workbooks);
    expect(figuresOf(done)).toEqual([173, 62, 34, 20, 181, 40]);
    expect(done.form?.proof).toMatchObject({ consistent: 2, inconsistent: 0 });
    // The fourth has sent nothing: nothing is final.
    expect(done.sent.units.filter(({ state }) => state === "missing").map(({ unit }) => unit)).toEqual([
      "Trường Hoa Cúc",
    ]);
    expect(done.form?.cells.every(({ provisional = [] }) => provisional.length > 0)).toBe(true);
  });

  it("who sent figures that break what only the form says is named", () => {
    const slipped = filled(inFiles((one, unit) => (unit === "Trường Hoa Đào" ? [40, 22, 5, 3, 45, 6] : one)));
    expect(slipped.sent.units.filter(({ state }) => state === "errors").map(({ unit }) => unit)).toEqual([
      "Trường Hoa Đào",
    ]);
    expect(slipped.form?.proof.inconsistent).toBe(1);
  });
});
