import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** The sums found, as `B2 = B3+B4`. */
function sums(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, parts }) =>
    kind === "sum" ? [`${total} = ${parts.join("+")}`.replaceAll("Sheet1!", "")] : [],
  );
}

const column = (figures: readonly number[], name = (k: number): string => `Nơi ${String(k)}`): string =>
  ["| Nơi | Số lượt |", ...figures.map((figure, k) => `| ${name(k)} | ${String(figure)} |`)].join("\n");

/** Figures that nothing hangs together in, the same each time. */
function figures(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1000 + (state % 90_000);
  });
}

const added = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

describe("one column of figures", () => {
  const rest = figures(7, 9);

  it("has a total though no word says so, where all other figures make it", () => {
    const parts = rest.map((_, k) => `B${String(k + 3)}`).join("+");
    expect(sums(column([added(rest), ...rest]))).toEqual([`B2 = ${parts}`]);
  });

  it("has one of a part of it where the figures are large, and two in a row", () => {
    const [first, second] = [figures(11, 6), figures(13, 5)];
    const grid = column([added(first), ...first, added(second), ...second, added([...first, ...second])]);
    expect(sums(grid).sort()).toEqual(["B15 = B2+B9", "B2 = B3+B4+B5+B6+B7+B8", "B9 = B10+B11+B12+B13+B14"]);
  });

  it("has none where its figures are as they come", () => {
    for (let seed = 1; seed <= 40; seed++) expect(sums(column(figures(seed * 1009, 14)))).toEqual([]);
  });

  it("has none among marks, which hit each other by chance", () => {
    for (let seed = 1; seed <= 20; seed++)
      expect(sums(column(figures(seed * 7919, 30).map((figure) => figure % 11)))).toEqual([]);
  });

  it("is silent where the figure that might be a total is none", () => {
    expect(checkWorkbook(gridWorkbook(column([added(rest) + 10, ...rest]))).findings).toEqual([]);
  });
});
