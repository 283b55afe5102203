import { parseAddress } from "../parse-address";
import type { Direction } from "../relations/line-view";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import type { Range } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { placeRule } from "./place-rule";
import { bindLinked } from "./bind-linked";
import type { Binding, BindRefusal, PickedPart, PickedRule } from "./picked-rule";
import type { Rule, RuleTerm } from "./rule";
import { ruleText } from "./rule-text";
import { TablePlaces } from "./table-places";
import { taughtPattern } from "./taught-pattern";

export type { Binding, BindRefusal, PickedPart, PickedRule };

/** Rows from here on are bound as a run: one that is inserted among them counts too. */
const FEWEST_IN_RUN = 3;

/**
 * Makes a rule of picked cells: of their columns where they stand in one row, of their rows where in one column; of
 * sums and equal figures also one between tables, sheets and scattered cells.
 */
export function bindPicked(workbook: Workbook, picked: PickedRule): Binding {
  const { kind } = picked;
  const canBeAnywhere = kind === "sum" || kind === "equal";
  const refused = (reason: BindRefusal, at = picked.total): Binding => ({ kind: "refused", reason, at });
  const whole = parseAddress(picked.total);
  if (!whole || whole.range.rowCount * whole.range.columnCount !== 1) return refused("not-one-cell");
  const table = tableAt(workbook, whole.sheet, whole.range);
  if (!table) return refused("no-table");
  if (picked.parts.length === 0) return refused("not-one-line");
  const areas: Range[] = [];
  for (const { at } of picked.parts) {
    const place = parseAddress(at);
    if (place?.sheet !== whole.sheet || !holds(table, place.range))
      return canBeAnywhere ? bindLinked(workbook, picked) : refused("other-table", at);
    areas.push(place.range);
  }
  const direction = directionOf(whole.range, areas);
  if (!direction) return canBeAnywhere ? bindLinked(workbook, picked) : refused("not-one-line");
  if (kind === "share" && direction === "down") return refused("share-down");

  const places = new TablePlaces(table);
  const positionOf = ({ row, column }: Pick<Range, "row" | "column">): number =>
    direction === "across" ? column - table.frame.left : row - table.frame.bodyTop;
  const total = places.placeAt(direction, positionOf(whole.range));
  if (!total) return refused("unlabelled");
  const parts: RuleTerm[] = [];
  for (const [k, area] of areas.entries()) {
    const terms = termsOf(
      places,
      direction,
      positionOf(area),
      countOf(area, direction),
      positionOf(whole.range),
    );
    if (!terms) return refused("unlabelled", picked.parts[k]?.at);
    const sign = picked.parts[k]?.sign;
    parts.push(...terms.map((term) => (sign && kind === "sum" ? { ...term, sign } : term)));
  }
  if (kind === "share" && parts.length !== 2) return refused("not-two-parts");
  if (kind === "equal" && parts.length !== 1) return refused("not-one-part");
  const bare: Rule = { kind, direction, total, parts };
  // What stands in no sum twice, and not in its own.
  if (placeRule(places, bare).kind === "missing") return refused("twice");
  const rule = kind === "share" ? scaled(workbook, table, places, bare) : bare;
  return { kind: "bound", taught: { rule, sheet: table.sheet.name, from: "user" }, text: ruleText(rule) };
}

function tableAt(workbook: Workbook, sheet: string, range: Range): TallyTable | undefined {
  const { tables } = detectTables(viewWorkbook(workbook));
  return tables.find((table) => table.sheet.name === sheet && holds(table, range));
}

function holds({ frame }: TallyTable, { row, column, rowCount, columnCount }: Range): boolean {
  return (
    row >= frame.bodyTop &&
    row + rowCount - 1 <= frame.bodyBottom &&
    column >= frame.left &&
    column + columnCount - 1 <= frame.right
  );
}

function directionOf(total: Range, parts: readonly Range[]): Direction | undefined {
  if (parts.every(({ row, rowCount }) => row === total.row && rowCount === 1)) return "across";
  if (parts.every(({ column, columnCount }) => column === total.column && columnCount === 1)) return "down";
  return undefined;
}

function countOf({ rowCount, columnCount }: Range, direction: Direction): number {
  return direction === "across" ? columnCount : rowCount;
}

/** A picked stretch as terms, without the total where it lies in it; undefined where one has no name. */
function termsOf(
  places: TablePlaces,
  direction: Direction,
  first: number,
  count: number,
  total: number,
): RuleTerm[] | undefined {
  const last = first + count - 1;
  if (direction === "down" && count >= FEWEST_IN_RUN) {
    const [from, to] = [places.placeAt(direction, first), places.placeAt(direction, last)];
    return from && to ? [{ ...from, to }] : undefined;
  }
  const terms: RuleTerm[] = [];
  for (let at = first; at <= last; at++) {
    if (at === total && count > 1) continue;
    const place = places.placeAt(direction, at);
    if (!place) return undefined;
    terms.push(place);
  }
  return terms;
}

/** Written in hundredths or not: as most of its lines have it. */
function scaled(workbook: Workbook, table: TallyTable, places: TablePlaces, rule: Rule): Rule {
  const hundredths: Rule = { ...rule, scale: 100 };
  const holding = (one: Rule): number => {
    const placing = placeRule(places, one);
    return placing.kind === "placed" ? taughtPattern(workbook, table, one, placing.placed, "user").holds : 0;
  };
  return holding(hundredths) > holding(rule) ? hundredths : rule;
}
