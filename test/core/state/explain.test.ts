import { checkWorkbook } from "../../../src/core/check-workbook";
import { valuesOf } from "../../../src/core/state/explain";
import { EMPTY_STATE, type State } from "../../../src/core/state/state";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const sheet = (rows: string): Workbook =>
  gridWorkbook(`
  | Đơn vị   | Nam | Nữ | Tổng số |
  ${rows}`);
const ROWS = [
  "| Xã A     | 41  | 17 | 58      |",
  "| Xã B     | 35  | 22 | 57      |",
  "| Xã C     | 52  | 31 | 83      |",
  "| Xã D     | 27  | 19 | 47      |",
  "| Xã E     | 33  | 14 | 47      |",
];

function accepting(workbook: Workbook, status: "accepted" | "explained" = "accepted"): State {
  const [finding] = checkWorkbook(workbook).findings;
  if (!finding) throw new Error("nothing found");
  const values = valuesOf(workbook, finding);
  return { ...EMPTY_STATE, explanations: [{ finding: finding.id, values, status, reason: "Biên chế tạm" }] };
}
const acceptedIn = (workbook: Workbook, state: State): boolean[] =>
  checkWorkbook(workbook, { state }).findings.map(({ accepted }) => accepted);

const workbook = sheet(ROWS.join("\n"));

it("a finding that a reviewer accepted is marked so and stays a finding", () => {
  expect(acceptedIn(workbook, EMPTY_STATE)).toEqual([false]);
  expect(acceptedIn(workbook, accepting(workbook))).toEqual([true]);
});

it("an explanation that nobody accepted accepts nothing", () => {
  expect(acceptedIn(workbook, accepting(workbook, "explained"))).toEqual([false]);
});

it("it survives an inserted row", () => {
  const longer = sheet(["| Xã Y     | 20  | 11 | 31      |", ...ROWS].join("\n"));
  expect(acceptedIn(longer, accepting(workbook))).toEqual([true]);
});

it("it opens again when one of the values changes, even to another that differs as much", () => {
  const changed = sheet(ROWS.join("\n").replace("| 27  | 19 | 47      |", "| 26  | 20 | 47      |"));
  expect(acceptedIn(changed, accepting(workbook))).toEqual([false]);
});
