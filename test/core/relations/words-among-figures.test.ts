import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** How the total of a column is judged in which this stands among the figures. */
function verdictWith(cell: string, total = 3150): string | undefined {
  const grid = `
    | Tổ       | Quý I         | Quý II |
    | Tổ một   | 1204          | 815    |
    | Tổ hai   | ${cell}       | 904    |
    | Tổ ba    | 917           | 633    |
    | Tổ bốn   | 1029          | 741    |
    | Tổng số  | ${String(total)} | 3093   |
  `;
  return detectRelations(gridWorkbook(grid)).relations.find(({ total }) => total === "Sheet1!B6")?.verdict;
}

it("a word among figures that add up without it is none of the parts", () => {
  expect(verdictWith("giải thể")).toBe("consistent");
});

it("a word among figures that do not add up may stand for a part", () => {
  expect(verdictWith("giải thể", 3164)).toBe("undecided");
});

it("a text with a digit may be a figure that was left out of the sum", () => {
  expect(verdictWith("khoảng 14 hay 15")).toBe("undecided");
});
