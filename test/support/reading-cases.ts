import { checkWorkbook } from "../../src/core/check-workbook";
import { detectRelations } from "../../src/core/detect-relations";
import { sheetPrefix } from "../../src/core/workbook/address";
import type { Workbook } from "../../src/core/workbook/workbook";
import { expectedRelations, foundRelations } from "./expected-relations";
import { type GridOptions, gridWorkbook } from "./grid";
import { withCell } from "./with-cell";

/** A sheet as somebody typed it, and what should be seen in it. */
export interface ReadingCase {
  readonly grid: Readonly<Record<string, string>> | string;
  readonly options?: GridOptions;
  /** What holds in it, see `expectedRelations`; all of it must be found, and nothing else be accused. */
  readonly holds: readonly string[];
  /**
   * Wrong figures, one at a time: `C4 131 > 113`. Each must be found, and named before every other; with `?`
   * before it only a relation that holds it is found, for nothing tells which of its cells is wrong.
   */
  readonly slips: readonly string[];
}

/** Checks that say how a figure is written rather than whether it is right. */
const OF_WRITING = new Set(["number-stored-as-text"]);

/** The workbook of a case; `§` in a text breaks its line. */
export function workbookOf({ grid, options = {} }: Pick<ReadingCase, "grid" | "options">): Workbook {
  const workbook = gridWorkbook(grid, options);
  return { ...workbook, strings: workbook.strings.map((text) => text.replaceAll("§", "\n")) };
}

export function testReading(cases: Readonly<Record<string, ReadingCase>>): void {
  const entries = Object.entries(cases);

  it.each(entries)("%s: all that holds is found, and nothing is said", (_, { holds, ...drawn }) => {
    const workbook = workbookOf(drawn);
    expect(findingsOf(workbook).map(({ at }) => at)).toEqual([]);
    const found = new Set(
      detectRelations(workbook).relations.flatMap((relation) => foundRelations(relation)),
    );
    expect(expectedRelations(holds).filter((relation) => !found.has(relation))).toEqual([]);
  });

  const slips = entries.flatMap(([name, one]) => one.slips.map((slip) => [name, slip, one] as const));
  it.each(slips)("%s: %s is found, and nothing else", (_, slip, { grid, options = {} }) => {
    const { cell, isNamed, right, wrong } = readSlip(slip);
    const findings = findingsOf(workbookOf({ grid: withCell(grid, cell, wrong, right), options }));
    expect(findings).not.toEqual([]);
    const address = addressOf(cell);
    const without = findings.filter(
      ({ at, related }) => ![at, ...related].some((of) => holdsCell(of, address)),
    );
    expect(without.map(({ at }) => at)).toEqual([]);
    if (isNamed) expect(findings[0]?.suspects[0]?.cell ?? findings[0]?.at).toBe(address);
  });
}

export function findingsOf(workbook: Workbook): ReturnType<typeof checkWorkbook>["findings"] {
  return checkWorkbook(workbook).findings.filter(({ check }) => !OF_WRITING.has(check));
}

/** The address of a cell as findings name it. */
export function addressOf(cell: string): string {
  const [name = "", sheet = "Sheet1"] = cell.split("!").reverse();
  return `${sheetPrefix(sheet)}!${name}`;
}

/** `?C4 131 > 113` */
export function readSlip(slip: string): { cell: string; isNamed: boolean; right: string; wrong: string } {
  const [, mark, cell = "", right = "", wrong = ""] =
    /^(\??)((?:.+!)?[A-Z]+\d+) (.*?)\s*>\s*(.*)$/.exec(slip) ?? [];
  return { cell, isNamed: mark === "", right, wrong };
}

/** Whether an address, of a cell or a rectangle, takes in a cell. */
export function holdsCell(address: string, cell: string): boolean {
  if (address === cell) return true;
  const [, sheet, c1 = "", r1 = "", c2 = "", r2 = ""] =
    /^(.*!)([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  const [, of, column = "", row = ""] = /^(.*!)([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const wide = (letters: string): string => letters.padStart(3, " ");
  return (
    sheet !== undefined &&
    sheet === of &&
    wide(c1) <= wide(column) &&
    wide(column) <= wide(c2) &&
    Number(r1) <= Number(row) &&
    Number(row) <= Number(r2)
  );
}
