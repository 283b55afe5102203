import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** The parts of the total in a cell, as cells. */
function partsOf(grid: string, total: string): string {
  const found = detectRelations(gridWorkbook(grid)).relations.filter(
    (one) => one.total === `Sheet1!${total}`,
  );
  return found.map(({ parts }) => parts.join("+").replaceAll("Sheet1!", "")).join(" | ");
}

const YEARS = 6;
const REGIONS = 3;
const PROVINCES = 24;

/** Figures that nothing hangs together in, the same each time. */
function figures(): number[][] {
  let state = 20_251;
  return Array.from({ length: PROVINCES }, () =>
    Array.from({ length: YEARS }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return 1000 + (state % 80_000);
    }),
  );
}

/** Which region a province belongs to: no neighbours, no even distances. */
const regionOf = (k: number): number => ((3 * k * k + 2 * k) % 11) % REGIONS;

/** A country, its regions, and below these all provinces by the alphabet; `moved` is added to one figure. */
function country(moved: number): string {
  const provinces = figures();
  const sum = (rows: readonly (readonly number[])[]): number[] =>
    Array.from({ length: YEARS }, (_, y) => rows.reduce((total, row) => total + (row[y] ?? 0), 0));
  const regions = Array.from({ length: REGIONS }, (_, r) =>
    sum(provinces.filter((_row, k) => regionOf(k) === r)),
  );
  const shown = provinces.map((row, k) =>
    k === 0 ? row.map((value, y) => value + (y === 0 ? moved : 0)) : row,
  );
  const line = (name: string, row: readonly (number | string)[]): string =>
    `| ${[name, ...row].join(" | ")} |`;
  return [
    line(
      "Tỉnh",
      Array.from({ length: YEARS }, (_, y) => `Kỳ ${String.fromCharCode(97 + y)}`),
    ),
    line("Cả nước", sum(provinces)),
    ...regions.map((row, r) => line(`Vùng ${String.fromCharCode(65 + r)}`, row)),
    ...shown.map((row, k) => line(`Tỉnh ${String.fromCharCode(97 + k)}`, row)),
  ].join("\n");
}

/** Cells of the first year of the provinces of a region. */
function members(region: number): string {
  return Array.from({ length: PROVINCES }, (_, k) => k)
    .filter((k) => regionOf(k) === region)
    .map((k) => `B${String(k + 3 + REGIONS)}`)
    .join("+");
}

it("regions are the sums of their provinces, though these stand by the alphabet", () => {
  const grid = country(0);
  expect(partsOf(grid, "B2")).toBe("B3+B4+B5");
  expect([0, 1, 2].map((region) => partsOf(grid, `B${String(3 + region)}`))).toEqual([0, 1, 2].map(members));
});

it("a wrong figure of a province hides nothing: its region is asked about", () => {
  const grid = country(977);
  expect(partsOf(grid, "B3")).toBe(members(0));
  const said = checkWorkbook(gridWorkbook(grid)).findings.map(({ check, at }) => `${check} ${at}`);
  expect(said).toContain("total-not-sum Sheet1!B3");
});

it("where no choice of provinces makes the regions, nothing is said of these", () => {
  const [title = "", ...rows] = country(0).split("\n");
  // Two regions that have nothing to do with the provinces, and make the country all the same.
  const apart = rows.map((row, k) =>
    row.replace(/\d+/g, (figure) => String(Number(figure) + (k === 1 ? 4321 : k === 2 ? -4321 : 0))),
  );
  expect(partsOf([title, ...apart].join("\n"), "B2")).toContain("B3+B4+B5");
  expect(partsOf([title, ...apart].join("\n"), "B3")).toBe("");
});
