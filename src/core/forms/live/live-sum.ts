import { parseAddress } from "../../parse-address";
import { cellName, sheetPrefix } from "../../workbook/address";
import { CellKind, findCell } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";
import type { Gathered, GatheredSource } from "../gathered";
import { asValue, type LiveCell } from "./live-cell";

/** As many as SUM takes. */
const MOST_CELLS = 255;
const LONGEST_FORMULA = 8000;

/** The formula that adds up what units report on sheets of the same workbook, or why there is none. */
export function liveSum({ sources, value, internal = 0 }: Gathered, home: Workbook): LiveCell {
  const places = sources.map((source) => placeOf(source));
  if (places.length === 0 || places.some((place) => place?.workbook !== home.name))
    return asValue("other-files");
  if (internal !== 0) return asValue("moved-inside");
  const cells = sources.map((source, i) => numberAt(home, places[i], source.value));
  if (cells.some((cell) => cell === undefined)) return asValue("text-figures");
  if (sources.reduce((sum, source) => sum + source.value, 0) !== value) return asValue("not-same");
  const names = cells.filter((cell) => cell !== undefined);
  const formula = names.length > 3 ? `SUM(${names.join(",")})` : names.join("+");
  return names.length > MOST_CELLS || formula.length > LONGEST_FORMULA
    ? asValue("too-long")
    : { kind: "formula", formula };
}

interface FigurePlace {
  readonly workbook: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where a figure stands; an address may name its workbook in brackets before the sheet. */
function placeOf({ at, file }: GatheredSource): FigurePlace | undefined {
  const place = parseAddress(at);
  if (!place) return undefined;
  const [, workbook = file, sheet = place.sheet] = /^\[([^\]]*)\](.*)$/s.exec(place.sheet) ?? [];
  return { workbook, sheet, row: place.range.row, column: place.range.column };
}

/** A cell that holds the number itself, as a formula names it. */
function numberAt(home: Workbook, place: FigurePlace | undefined, value: number): string | undefined {
  const sheet = home.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return undefined;
  const { row, column } = place;
  const index = findCell(sheet.cells, row, column);
  const isNumber =
    index < 0
      ? value === 0
      : sheet.cells.kind[index] === CellKind.number && sheet.cells.value[index] === value;
  return isNumber ? `${sheetPrefix(sheet.name)}!${cellName(row, column)}` : undefined;
}
