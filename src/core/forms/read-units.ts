import { compact, foldTerm } from "../roster/fold-term";
import { detectTables } from "../tables/detect-tables";
import type { WorkbookView } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { cellName, sheetPrefix } from "../workbook/address";
import { EITHER } from "./condition";
import types from "./organization-types.json";
import { kindInName, organizationKey, type UnitFacts } from "./unit-facts";

/** What a tally says of organizations. */
export interface UnitsReading {
  readonly units: readonly UnitFacts[];
  /** Cells of headings over organizations that name no type that is known. */
  readonly unknownTypes: readonly string[];
  /** Cells of rows under a type that name none of the organizations looked for. */
  readonly unknownUnits: readonly string[];
  /** Organizations for which two places name different types: neither is taken. */
  readonly contradicted: readonly string[];
}

/**
 * Reads of what type and kind organizations are, from tables that list them under headings of types.
 *
 * @param names the organizations of the members, however they are written
 */
export function readUnits(view: WorkbookView, names: readonly string[], workbook?: string): UnitsReading {
  const nameOf = new Map(names.map((name) => [organizationKey(name), name]));
  const reading = { unknownTypes: [] as string[], unknownUnits: [] as string[] };
  const found = new Map<string, UnitFacts>();
  const contradicted = new Set<string>();
  for (const table of detectTables(view).tables) {
    if (table.kind === "roster") continue;
    for (const { unit, ...misread } of rowsOf(table, nameOf)) {
      const at = (row: number): string =>
        `${sheetPrefix(table.sheet.name, workbook)}!${cellName(table.frame.bodyTop + row, Math.max(0, table.labelOf(row).column))}`;
      if (misread.type !== undefined) reading.unknownTypes.push(at(misread.type));
      if (misread.name !== undefined) reading.unknownUnits.push(at(misread.name));
      if (!unit) continue;
      const known = found.get(unit.name);
      if (known?.type !== undefined && unit.type !== undefined && known.type !== unit.type)
        contradicted.add(unit.name);
      found.set(unit.name, { ...unit, ...known });
    }
  }
  const units = [...found.values()].map(({ type, ...unit }) =>
    type === undefined || contradicted.has(unit.name) ? unit : { ...unit, type },
  );
  return { units, ...reading, contradicted: [...contradicted] };
}

interface ReadRow {
  readonly unit?: UnitFacts;
  /** A row that was not understood. */
  readonly type?: number;
  readonly name?: number;
}

/** The rows of a table that lists organizations; none of one that does not. */
function rowsOf(table: TallyTable, nameOf: ReadonlyMap<string, string>): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let type: string | undefined;
  let heading: number | undefined;
  let hasUnits = false;
  for (let row = 0; row < table.grid.rowCount; row++) {
    const label = table.labelOf(row);
    const text = label.words.join(" ");
    if (text === "" || label.isTotal) continue;
    const name = nameOf.get(organizationKey(text));
    if (name !== undefined) {
      hasUnits = true;
      if (heading !== undefined) rows.push({ type: heading });
      heading = undefined;
      const kind = kindInName(text);
      rows.push({ unit: { name, ...(type !== undefined && { type }), ...(kind && { kind }) } });
      continue;
    }
    const known = typeOf(text);
    if (known !== undefined) [type, heading] = [known, undefined];
    else if (isHeading(table, row)) [type, heading] = [undefined, row];
    else if (type !== undefined) rows.push({ name: row });
  }
  return hasUnits ? rows : [];
}

/** A row numbered as a group is: I, A. */
function isHeading(table: TallyTable, row: number): boolean {
  const { code } = table.codeOf(row);
  return code !== undefined && /^[IVXA-ZĐ]+$/.test(code);
}

const termKey = (term: string): string => compact(foldTerm(term));

const TYPES = new Map(
  types.values.flatMap(({ is, terms }) => terms.map((term) => [termKey(term), is.join(EITHER)] as const)),
);

/** The type, or several with `EITHER` between them, that a heading names. */
function typeOf(text: string): string | undefined {
  return TYPES.get(termKey(text));
}
