import { decimalsOf, exactSum, powerOfTen } from "../../numbers/decimal";
import { relationIds } from "../../relations/identify";
import { obstacle, shownDecimals } from "../../relations/judge";
import { quotientDecimals } from "../../relations/judge-ratio";
import { gridIndex } from "../../relations/line-view";
import { type Pattern, placeOf } from "../../relations/pattern";
import type { Workbook } from "../../workbook/workbook";
import type { BoundQuotient, BoundRelation } from "./bound-relation";
import type { CellKey, FigureCells } from "./figure-cells";
import type { IsNear } from "./near-broken";

/** A figure with more decimals was computed elsewhere and pasted: its digits are no one's typing. */
const MOST_TYPED_DECIMALS = 6;

/** The quotients of a pattern that somebody typed: those that formulas give follow from their parts. */
export function* boundQuotients(
  workbook: Workbook,
  pattern: Pattern,
  cells: FigureCells,
  isNear: IsNear,
): Generator<BoundRelation> {
  const { kind, table, direction, verdicts, lines, baseLines, scale = 1 } = pattern;
  if (kind !== "share" && kind !== "change" && kind !== "average") return;
  const idOf = relationIds(pattern);
  const at = (position: number, on: number): number => gridIndex(table, direction, position, on);
  const keyAt = (position: number, on: number): CellKey =>
    cells.keyOf({ sheet: table.sheet, ...placeOf(table, direction, position, on) });
  const slackOf = (index: number): number => {
    const decimals = shownDecimals(workbook, table, index);
    return decimals === undefined ? (pattern.roundedTo ?? 0) / 2 : 0.5 / powerOfTen(decimals);
  };
  for (let k = 0; k < verdicts.length; k++) {
    const broken = verdicts[k] === "inconsistent";
    if ((!broken && verdicts[k] !== "consistent") || !isNear(pattern, k)) continue;
    const line = lines[k] ?? 0;
    const shown = keyAt(pattern.total, line);
    const value = cells.figureAt(shown)?.value;
    if (value === undefined || decimalsOf(value) > MOST_TYPED_DECIMALS || cells.hasFormula(shown)) continue;
    const decimals = quotientDecimals(workbook, table, at(pattern.total, line), pattern.decimals ?? 0);
    const used = pattern.parts
      .map(
        (position, i) => [position, i === 1 && kind !== "average" ? (baseLines?.[k] ?? line) : line] as const,
      )
      .filter(
        ([position, on]) => obstacle(table.grid.cellClass[at(position, on)] ?? 0, "part") === undefined,
      );
    const parts = used.map(([position, on]) => keyAt(position, on));
    const slacks = used.map(([position, on]) => slackOf(at(position, on)));
    const quotient = quotientOf(cells, kind, parts, scale, slacks, value);
    if (!quotient) continue;
    const keys = [shown, ...quotient.numerator.keys(), ...quotient.denominator.keys()];
    yield {
      id: broken ? idOf(k) : "",
      table,
      keys: [shown, ...parts],
      broken,
      operator: "==",
      terms: new Map(keys.map((key) => [key, 1])),
      tolerance: 0,
      quotient: { shown, decimals, ...quotient },
    };
  }
}

function quotientOf(
  cells: FigureCells,
  kind: "share" | "change" | "average",
  parts: readonly CellKey[],
  scale: number,
  slacks: readonly number[],
  value: number,
): Omit<BoundQuotient, "shown" | "decimals"> | undefined {
  if (kind === "average") {
    const numerator = cells.added(
      parts,
      parts.map(() => 1),
    );
    return { numerator, denominator: new Map(), constant: parts.length, slack: exactSum(slacks) };
  }
  const [first, second] = parts;
  const [a = 0, b = 0] = slacks;
  if (first === undefined || second === undefined) return undefined;
  const isChange = kind === "change";
  return {
    numerator: isChange ? cells.added([first, second], [scale, -scale]) : cells.added([first], [scale]),
    denominator: cells.added([second], [1]),
    constant: 0,
    slack: a * scale + b * (Math.abs(value) + (isChange ? scale : 0)),
  };
}
