import { labelledTables } from "../between/labelled-table";
import { parseAddress } from "../parse-address";
import { Budget } from "../relations/budget";
import { detectTables } from "../tables/detect-tables";
import { viewWorkbook } from "../tables/sheet-view";
import type { Range } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { Binding, BindRefusal, PickedRule } from "./picked-rule";
import { type LinkedCell, linkedCellAt, type LinkedTable, linkedTables } from "./linked-tables";
import { linkedText } from "./linked-text";
import { nameLinked, type PartByCells } from "./name-linked";
import { placeLinked } from "./place-linked";

/** Rows from here on are bound as a run: one that is inserted among them counts too. */
const FEWEST_IN_RUN = 3;
const MOST_PARTS = 500;
const MOST_STEPS = 1_000_000;

/** Makes a rule between places of picked cells that do not stand on one line of one table; sums and equal figures only. */
export function bindLinked(workbook: Workbook, { kind, total, parts }: PickedRule): Binding {
  const refused = (reason: BindRefusal, at = total): Binding => ({ kind: "refused", reason, at });
  const view = viewWorkbook(workbook);
  const tables = linkedTables(labelledTables(view, detectTables(view).tables));
  const whole = cellsAt(workbook, tables, total);
  if (!whole) return refused("no-table");
  const [shown] = whole;
  if (!shown) return refused("not-one-cell");
  const bound: PartByCells[] = [];
  for (const { at, sign = 1 } of parts) {
    const cells = cellsAt(workbook, tables, at);
    if (!cells) return refused("no-table", at);
    if (bound.length + cells.length > MOST_PARTS) return refused("too-many", at);
    const [first, last] = [cells[0], cells.at(-1)];
    if (last && first?.column === last.column && cells.length >= FEWEST_IN_RUN)
      bound.push({ first, last, sign });
    else for (const cell of cells) bound.push({ first: cell, sign });
  }
  const [only, ...more] = bound;
  const isEqual = only?.sign === 1 && !only.last && more.length === 0;
  if (kind === "equal" && !isEqual) return refused("not-one-part");
  const linked = nameLinked(isEqual ? "equal" : "sum", shown, bound, "sheets");
  if (!linked) return refused("unlabelled");
  // What stands in no sum twice, and not in its own; and the words lead back to the cells.
  if (placeLinked(tables, linked, new Budget(MOST_STEPS)).kind === "missing") return refused("twice");
  return { kind: "bound", taught: { linked, from: "user" }, text: linkedText(linked) };
}

/** The cells of a picked rectangle in their table; undefined where it stands in none. */
function cellsAt(
  workbook: Workbook,
  tables: readonly LinkedTable[],
  address: string,
): readonly LinkedCell[] | undefined {
  const place = parseAddress(address);
  const sheet = place && workbook.sheets.find(({ name }) => name === place.sheet);
  if (!place || !sheet || place.range.rowCount * place.range.columnCount > MOST_PARTS) return undefined;
  const cells = placesIn(place.range).map((at) => linkedCellAt(tables, { sheet, ...at }));
  const found = cells.filter((cell) => cell !== undefined);
  return found.length === cells.length ? found : undefined;
}

function placesIn({ row, column, rowCount, columnCount }: Range): { row: number; column: number }[] {
  return Array.from({ length: rowCount * columnCount }, (_, k) => ({
    row: row + Math.floor(k / columnCount),
    column: column + (k % columnCount),
  }));
}
