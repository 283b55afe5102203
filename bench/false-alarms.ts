/**
 * What is said of tables in which nothing is wrong: those whose annotated sums all hold exactly, whatever else
 * they hold. At most one finding of severity error in ten sheets is the aim. Addresses only: no text of the tables.
 */
import { checkWorkbook } from "../src/core/check-workbook";
import { exactSum } from "../src/core/numbers/decimal";
import { findCell } from "../src/core/workbook/cells";
import { CellKind } from "../src/core/workbook/cells";
import type { Workbook } from "../src/core/workbook/workbook";
import type { Annotated } from "./aggrecol/match";
import { annotatedTables } from "./aggrecol/tables";
import { table } from "./measure";

/** Prints, per half of the files, how many clean tables there are, what was said of them, and where. */
export async function benchFalseAlarms(): Promise<void> {
  console.log("\n## False alarms: tables whose annotated sums all hold exactly\n");
  const tables = await annotatedTables();
  if (!tables) {
    console.log("SKIPPED: ../shared/bench/aggrecol is absent");
    return;
  }
  const clean = tables.filter(({ annotated, workbook }) => allSumsHold(annotated, workbook));
  const said: string[] = [];
  const rows = ["A", "B"].map((half) => {
    const own = clean.filter((found) => found.half === half);
    let [errors, queries, silent] = [0, 0, 0];
    for (const { name, workbook } of own) {
      const { findings } = checkWorkbook(workbook);
      const wrong = findings.filter(({ severity }) => severity === "error");
      errors += wrong.length;
      queries += findings.length - wrong.length;
      if (wrong.length === 0) silent++;
      if (wrong.length > 0 && half === "A")
        said.push(
          `${name}: ${wrong.map(({ check, at }) => `${check} ${at.split("!").pop() ?? ""}`).join(", ")}`,
        );
    }
    return [half, own.length, errors, queries, silent, errors / Math.max(1, own.length)].map((value) =>
      typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : String(value),
    );
  });
  table(["half", "sheets", "errors", "queries", "sheets without an error", "errors a sheet"], rows);
  console.log("\nErrors said on half A:\n");
  for (const line of said) console.log(`- ${line}`);
}

/** At least one sum is annotated, and none misses. */
function allSumsHold({ aggregations }: Annotated, { sheets }: Workbook): boolean {
  const cells = sheets[0]?.cells;
  const sums = aggregations.filter(({ operator }) => operator === "Sum");
  if (!cells || sums.length === 0) return false;
  const valueAt = ([row, column]: readonly [number, number]): number | undefined => {
    const index = findCell(cells, row, column);
    return index >= 0 && cells.kind[index] === CellKind.number ? cells.value[index] : undefined;
  };
  return sums.every(({ aggregator, aggregatees }) => {
    const total = valueAt(aggregator);
    const parts = aggregatees.flatMap((part) => valueAt(part) ?? []);
    return (
      total === undefined ||
      parts.length === 0 ||
      Math.abs(
        exactSum(
          parts,
          parts.map(() => 1),
        ) - total,
      ) <=
        1e-9 * Math.max(1, Math.abs(total))
    );
  });
}
