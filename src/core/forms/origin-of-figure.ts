import type { Text } from "../message";
import { parseAddress } from "../parse-address";
import { cellName, sheetPrefix } from "../workbook/address";
import { conditionText } from "./condition-text";
import { whoIsCounted } from "./count";
import type { FilledSheet, FillPlan } from "./fill-plan";
import type { FormLeaf, FormRow } from "./form";
import type { GatheredSource } from "./gathered";
import type { Asked } from "./plan-cell";
import { derivedFormula, type FillSources, type PlannedCell, provisionalOf } from "./plan-form";
import { provisionalText } from "./provisional-text";
import type { CountedThing, Population } from "./population";
import { unfilledText } from "./unfilled-text";

/** Where a figure of a filled sheet comes from. */
export type WhereFrom = {
  /** The cell, with its sheet. */
  readonly at: string;
  /** Its row and its column, as the form has them. */
  readonly row: string;
  readonly column: string;
  /** Why the figure is not final, each without its full stop; absent where it is. */
  readonly provisional?: readonly Text[];
} & (
  | {
      readonly kind: "counted";
      readonly value: number;
      /** What is asked of each, in words; none count everybody. */
      readonly asks: readonly Text[];
      readonly rows: readonly OriginRow[];
      /** Rows of which too little is known. */
      readonly unsettled: readonly OriginRow[];
    }
  | {
      readonly kind: "derived";
      readonly value: number | null;
      readonly formula: string;
      readonly parts: readonly { readonly at: string; readonly value: number | null }[];
    }
  /** Given by workbooks of units, or of others. */
  | {
      readonly kind: "gathered";
      readonly value: number;
      readonly sources: readonly GatheredSource[];
      /** What units moved among themselves, and is left out. */
      readonly internal?: number;
    }
  | { readonly kind: "unfilled"; readonly why: Text }
);

/** A row of a list that was counted. */
export interface OriginRow {
  /** A1 of its first cell. */
  readonly at: string;
  /** Who it is, where names were asked for. */
  readonly name?: string;
}

/**
 * Follows a figure of a planned form back to the rows that were counted for it; undefined where the cell is none of a
 * form's figures.
 *
 * @param hasNames names are told only where the user wants to see them
 */
export function originOfFigure(plan: FillPlan, at: string, hasNames = false): WhereFrom | undefined {
  const place = parseAddress(at);
  const sheet = place && plan.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return undefined;
  const cell = cellName(place.range.row, place.range.column);
  const found = sheet.plan.cells.find(({ row, column }) => sheet.placeOf(row.code, column.id) === cell);
  if (!found) return undefined;
  const waits = provisionalOf(sheet.plan, found.row.code, found.column.id).map((one) => ({
    vi: provisionalText(one, "vi"),
    en: provisionalText(one, "en"),
  }));
  const start = {
    at: `${sheetPrefix(sheet.name)}!${cell}`,
    row: found.row.label.trim(),
    column: labelOf(found.column),
    ...(waits.length > 0 && { provisional: waits }),
  };
  return { ...start, ...originOf(found, sheet, plan.sources, hasNames) };
}

type Origin = WhereFrom extends infer W
  ? W extends unknown
    ? Omit<W, "at" | "row" | "column" | "provisional">
    : never
  : never;

function originOf(
  { column, cell }: { readonly row: FormRow; readonly column: FormLeaf; readonly cell: PlannedCell },
  sheet: FilledSheet,
  sources: FillSources,
  hasNames: boolean,
): Origin {
  const place = (r: string, c: string): string => sheet.placeOf(r, c) ?? "";
  switch (cell.kind) {
    case "counted": {
      const { previous } = sources;
      const { population, measure } =
        column.role === "previous" && previous
          ? previous
          : { population: sources.current, measure: sources.measure };
      const { found, unsettled } = whoIsCounted(groupOf(population, cell.asked), cell.asked.where, measure);
      const rows = (things: readonly CountedThing[]): OriginRow[] =>
        things.map((thing) => ({ at: thing.at, ...(hasNames ? nameOf(thing) : {}) }));
      return {
        kind: "counted",
        value: cell.value,
        asks: cell.asked.where.map((one) => ({ vi: conditionText(one, "vi"), en: conditionText(one, "en") })),
        rows: rows(found),
        unsettled: rows(unsettled),
      };
    }
    case "derived":
      return {
        kind: "derived",
        value: cell.value,
        formula: derivedFormula(cell, place, column.role === "difference"),
        parts: cell.case.parts.map((part) => {
          const planned = sheet.plan.cell(part.row, part.column);
          const value = planned === undefined || planned.kind === "unfilled" ? null : planned.value;
          return { at: `${sheetPrefix(sheet.name)}!${place(part.row, part.column)}`, value };
        }),
      };
    case "gathered": {
      const { sources: from, internal } = cell.gathered;
      return {
        kind: "gathered",
        value: cell.value,
        sources: from,
        ...(internal !== undefined && { internal }),
      };
    }
    case "unfilled":
      return {
        kind: "unfilled",
        why: { vi: unfilledText(cell.reason, "vi"), en: unfilledText(cell.reason, "en") },
      };
  }
}

function groupOf({ groups }: Population, { of }: Asked) {
  const group = groups[of];
  if (!group) throw new Error(`a figure was counted among nobody: ${of}`);
  return group;
}

function nameOf({ facts }: CountedThing): { readonly name?: string } {
  const name = facts["person.name"] ?? facts["unit.name"];
  return name === undefined ? {} : { name };
}

function labelOf({ label, code, id }: FormLeaf): string {
  const text = label.trim();
  return text === "" ? (code ?? id) : text;
}
