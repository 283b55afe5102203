import { addressOf, findingsOf, holdsCell, workbookOf } from "../../test/support/reading-cases";
import type { Finding } from "../../src/core/report";
import { Chance } from "../planted/chance";
import type { MadeSheet } from "./sheet";
import { type Slip, slipIn } from "./slip";

/** What is said of a sheet in which these figures went wrong, as findings. */
export function checkSlipped(sheet: MadeSheet, slips: readonly Slip[]): readonly Finding[] {
  return findingsOf(workbookOf({ grid: gridOf(sheet, slips), options: { merges: sheet.merges } }));
}

/** The sheet as it is drawn, with slips in it. */
export function gridOf({ cells, write }: MadeSheet, slips: readonly Slip[]): string {
  const wrong = new Map(slips.map((slip) => [slip.cell, slip]));
  const width = Math.max(...cells.map((row) => row.length));
  const rows = cells.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const text = row[c] ?? "";
      const slip = wrong.get(`${letters(c)}${String(r + 1)}`);
      if (!slip) return text;
      const [style = ""] = /^(?:\{[^}]+\})*/.exec(text) ?? [];
      return slip.value === undefined ? "" : style + write(slip.value);
    }),
  );
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** How one slip was met. */
export interface Met {
  readonly isFound: boolean;
  /** Named before every other cell. */
  readonly isNamed: boolean;
  /** Findings that have nothing to do with any slip. */
  readonly strays: readonly Finding[];
}

export function meet(findings: readonly Finding[], slip: Slip, all: readonly Slip[]): Met {
  // A cell without a figure is named by no sum: what counts is that its total is.
  const concerns = ({ at, related }: Finding, { cell, totals }: Slip): boolean =>
    [at, ...related].some((of) => holdsCell(of, addressOf(cell))) ||
    totals.some((total) => at === addressOf(total));
  const own = findings.filter((finding) => concerns(finding, slip));
  const address = addressOf(slip.cell);
  return {
    isFound: own.length > 0,
    isNamed: own.some(({ suspects, at }) => (suspects[0]?.cell ?? at) === address),
    strays: findings.filter((finding) => !all.some((one) => concerns(finding, one))),
  };
}

/** Mistakes in figures of which no relation has two. */
export function slipsFarApart(
  sheet: MadeSheet,
  kinds: readonly string[],
  count: number,
  seed: number,
): Slip[] {
  const chance = new Chance(seed);
  const slips: Slip[] = [];
  while (slips.length < count) {
    const near = new Set(
      sheet.truths
        .filter(({ cells }) => cells.some((cell) => slips.some((slip) => slip.cell === cell)))
        .flatMap(({ cells }) => cells),
    );
    const slip = slipIn(sheet, chance.pick(kinds), chance, (cell) => !near.has(cell));
    if (!slip) break;
    slips.push(slip);
  }
  return slips;
}
