import type { Detection } from "../../src/core/relations/detection";
import { judgeLine } from "../../src/core/relations/make-pattern";
import { type Pattern, placeOf } from "../../src/core/relations/pattern";
import type { Workbook } from "../../src/core/workbook/workbook";
import type { Aggregation } from "./match";

/** A relation that misses by more than this is a finding, no aggregation. */
const NEAR = 0.05;

const OPERATOR_OF: Readonly<Record<string, string>> = {
  sum: "Sum",
  average: "Average",
  share: "Division",
  change: "RelativeChange",
};

/** What was detected, in the words of the answer key: differences as sums with the minuend as total. */
export function aggregationsOf(workbook: Workbook, { patterns }: Pick<Detection, "patterns">): Aggregation[] {
  return patterns.flatMap((pattern) => {
    if (!(pattern.kind in OPERATOR_OF)) return [];
    // The answer key knows no relation whose cells stand on two lines.
    if (pattern.baseLines) return [];
    return Array.from(pattern.lines, (_, k) => k).flatMap((k) => {
      const verdict = pattern.verdicts[k];
      if (verdict === "empty" || verdict === "undecided") return [];
      if (verdict === "inconsistent") {
        const { reported = 0, computed = 0 } = judgeLine(workbook, pattern, k);
        if (Math.abs(reported - computed) > NEAR * Math.abs(reported)) return [];
      }
      return aggregationOn(pattern, k);
    });
  });
}

function aggregationOn(pattern: Pattern, k: number): Aggregation[] {
  const line = pattern.lines[k] ?? 0;
  const cell = (position: number, on = line): [number, number] => {
    const { row, column } = placeOf(pattern.table, pattern.direction, position, on);
    return [row, column];
  };
  const total = cell(pattern.total);
  const parts = pattern.parts.map((part) => cell(part));
  const operator = OPERATOR_OF[pattern.kind] ?? "";
  if (operator !== "Sum") return [{ aggregator: total, aggregatees: parts, operator }];
  const taken = pattern.signs.findIndex((sign) => sign < 0);
  if (taken < 0) return [{ aggregator: total, aggregatees: parts, operator: "Sum" }];
  const minuend = parts[1 - taken];
  const subtrahend = parts[taken];
  if (parts.length !== 2 || !minuend || !subtrahend) return [];
  return [{ aggregator: minuend, aggregatees: [total, subtrahend], operator: "Sum" }];
}
