import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import type { CheckReport } from "../../../src/core/report";
import { gridWorkbook } from "../../support/grid";

const PLACES = 40;
const YEARS = ["a", "b", "c", "d", "e"];

/** Figures that nothing hangs together in, the same each time; of each year another scale. */
function figures(): number[][] {
  let state = 7_321;
  return Array.from({ length: PLACES }, () =>
    YEARS.map((_, y) => {
      state = (state * 48_271) % 2_147_483_647;
      return ((state % 90_000) + 10_000) * (1 + y);
    }),
  );
}

/** A table of places under their district, which no word calls a total. */
function district(top: readonly string[], places: readonly (readonly string[])[]): string {
  const line = (name: string, row: readonly string[]): string => `| ${[name, ...row].join(" | ")} |`;
  const names = places.map((row, k) =>
    line(`Xã ${String.fromCharCode(97 + (k % 26))}${String(k % 7)}x`, row),
  );
  return [
    line(
      "Nơi",
      YEARS.map((year) => `Kỳ ${year}`),
    ),
    line("Huyện Phú Xuân", top),
    ...names,
  ].join("\n");
}

/** The figures as thousands with one decimal, and their sums rounded after they were added. */
function rounded(slip = 0): string {
  const shown = (value: number): string => (Math.round(value / 100) / 10).toFixed(1);
  const all = figures();
  const top = YEARS.map((_, y) => shown(all.reduce((sum, row) => sum + (row[y] ?? 0), 0)));
  const places = all.map((row, k) => row.map((value, y) => shown(value + (k === 3 && y === 1 ? slip : 0))));
  return district(top, places);
}

function saidOf({ findings }: CheckReport): string[] {
  return findings.map(({ check, at }) => `${check} ${at}`);
}

describe("the one figure that all others of a table make", () => {
  it("is known, though the sum of so many rounded figures is off by several units", () => {
    const grid = rounded();
    const { patterns, relations } = detectRelations(gridWorkbook(grid));
    expect(patterns.map(({ kind, holds, breaks }) => [kind, holds, breaks])).toEqual([["sum", 5, 0]]);
    expect(relations[0]?.total).toBe("Sheet1!B2");
    expect(relations[0]?.parts).toHaveLength(PLACES);
    expect(saidOf(checkWorkbook(gridWorkbook(grid)))).toEqual([]);
  });

  it("is asked about where one of the many is wrong", () => {
    expect(saidOf(checkWorkbook(gridWorkbook(rounded(40_000))))).toContain("total-not-sum Sheet1!C2");
  });

  it("is known where some years are complete and others lack a little", () => {
    const all = figures();
    const sums = YEARS.map((_, y) => all.reduce((sum, row) => sum + (row[y] ?? 0), 0));
    const top = sums.map((sum, y) => String(y < 3 ? sum : Math.round(sum * 1.004)));
    const grid = district(
      top,
      all.map((row) => row.map(String)),
    );
    const { patterns } = detectRelations(gridWorkbook(grid));
    expect(patterns.map(({ kind, holds, breaks }) => [kind, holds, breaks])).toEqual([["sum", 3, 2]]);
    // What lacks may stand nowhere in the table: asked, and no error.
    const { findings } = checkWorkbook(gridWorkbook(grid));
    expect(findings.map(({ at, severity }) => `${at} ${severity}`)).toEqual([
      "Sheet1!E2 query",
      "Sheet1!F2 query",
    ]);
  });

  it("is not judged where it only comes near the sum, and not passed over", () => {
    const all = figures();
    const off = [1.004, 0.997, 1.006, 1.003, 0.995];
    const top = off.map((factor, y) =>
      String(Math.round(all.reduce((sum, row) => sum + (row[y] ?? 0), 0) * factor)),
    );
    const grid = district(
      top,
      all.map((row) => row.map(String)),
    );
    const { findings, undecided } = checkWorkbook(gridWorkbook(grid));
    expect(findings).toEqual([]);
    expect(undecided.map(({ at, reason }) => `${at} ${reason}`)).toEqual(
      ["B", "C", "D", "E", "F"].map((column) => `Sheet1!${column}2 contradicting-declarations`),
    );
  });

  it("is nothing where the first figure is far from the sum", () => {
    const all = figures();
    const grid = district(
      YEARS.map((_, y) => String(123_457 * (y + 3))),
      all.map((row) => row.map(String)),
    );
    expect(detectRelations(gridWorkbook(grid)).relations).toEqual([]);
  });
});
