import type { Edit, NewSheet } from "../edit";
import type { Held } from "../undo/entry";
import { heldAt, isSameHeld, NOTHING } from "../undo/held";
import { sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { FilledSheet } from "./fill-plan";
import type { FilledRecord } from "./filled-record";
import { slackOf } from "./plan-form";

/** What filling a sheet again would change in it. */
export interface Refill {
  readonly sheet: string;
  /** Cells that hold what we wrote, or nothing. */
  readonly changes: readonly CellChange[];
  /** Cells that hold what a person typed since: written over only where they agree. */
  readonly typed: readonly CellChange[];
}

export interface CellChange {
  readonly at: string;
  readonly before: Held;
  readonly after: Held;
  readonly edit: Edit;
}

/**
 * What filling a sheet again changes in it; undefined where it is not laid out any more as it was written, as after a
 * row was put in.
 *
 * @param drawn the sheet as it would be written anew
 */
export function refill(
  workbook: Workbook,
  filled: FilledSheet,
  drawn: NewSheet,
  record: FilledRecord,
): Refill | undefined {
  return refillSheet(workbook, { ...drawn, name: filled.name }, placesOf(filled), record.cells);
}

/** As much of what is no figure must stand where it would be written. */
const LAID_OUT = 0.9;

/**
 * The same of any sheet that we drew.
 *
 * @param places A1 without the sheet of its figures
 * @param wrote what we wrote there
 */
export function refillSheet(
  workbook: Workbook,
  drawn: NewSheet,
  places: readonly string[],
  wrote: FilledRecord["cells"],
  share = LAID_OUT,
): Refill | undefined {
  const prefix = `${sheetPrefix(drawn.name)}!`;
  if (!isLaidOutAs(workbook, drawn, places, prefix, share)) return undefined;
  const wanted = contents(drawn);
  const changes: CellChange[] = [];
  const typed: CellChange[] = [];
  for (const place of places) {
    const at = prefix + place;
    const [before, after] = [heldAt(workbook, at) ?? NOTHING, wanted.get(place) ?? NOTHING];
    if (isSameHeld(before, after)) continue;
    const earlier = wrote[place];
    const isOurs = isSameHeld(before, earlier === undefined ? NOTHING : heldIn(earlier));
    // Where we have nothing to say, what was typed stays without a question.
    if (!isOurs && isSameHeld(after, NOTHING)) continue;
    (isOurs ? changes : typed).push({ at, before, after, edit: editTo(at, after) });
  }
  return { sheet: drawn.name, changes, typed };
}

/** What is to be remembered of a sheet: the figures that are written in it. */
export function recordedCells(filled: FilledSheet, drawn: NewSheet | undefined): FilledRecord["cells"] {
  return drawn ? heldOf(drawn, placesOf(filled)) : {};
}

/** What a sheet holds in some of its places. */
export function heldOf(drawn: NewSheet, places: readonly string[]): FilledRecord["cells"] {
  const wanted = contents(drawn);
  return Object.fromEntries(
    places.flatMap((place): [string, number | string][] => {
      const held = wanted.get(place);
      if (!held) return [];
      if ("formula" in held) return [[place, `=${held.formula}`]];
      const value = "value" in held ? held.value : null;
      return typeof value === "number" || typeof value === "string" ? [[place, value]] : [];
    }),
  );
}

/** How many people each figure of a sheet may be short of; nothing where none is. */
export function unsettledCells({ plan, placeOf }: FilledSheet): Pick<FilledRecord, "unsettled"> {
  const entries = plan.cells.flatMap(({ row, column }): [string, number][] => {
    const place = placeOf(row.code, column.id);
    const slack = slackOf(plan, row.code, column.id);
    return place === undefined || slack === 0 ? [] : [[place, slack]];
  });
  return entries.length > 0 ? { unsettled: Object.fromEntries(entries) } : {};
}

function placesOf({ plan, placeOf }: FilledSheet): readonly string[] {
  return plan.cells.flatMap(({ row, column }) => placeOf(row.code, column.id) ?? []);
}

function contents(drawn: NewSheet): ReadonlyMap<string, Held> {
  return new Map(
    drawn.cells.flatMap(({ at, content }): [string, Held][] => (content ? [[at, content]] : [])),
  );
}

/** What was written, as a cell holds it. */
export function heldIn(wrote: number | string): Held {
  return typeof wrote === "string" && wrote.startsWith("=") ? { formula: wrote.slice(1) } : { value: wrote };
}

/** Whether nearly all that is not a figure stands where it would be written. */
function isLaidOutAs(
  workbook: Workbook,
  drawn: NewSheet,
  places: readonly string[],
  prefix: string,
  share: number,
): boolean {
  const figures = new Set(places);
  let [same, all] = [0, 0];
  for (const [at, held] of contents(drawn)) {
    if (figures.has(at) || !("value" in held) || typeof held.value !== "string") continue;
    all++;
    if (isSameHeld(heldAt(workbook, prefix + at) ?? NOTHING, held)) same++;
  }
  return same >= all * share;
}

export function editTo(at: string, held: Held): Edit {
  return "formula" in held
    ? { kind: "set-formula", at, formula: held.formula }
    : { kind: "set-value", at, value: "value" in held ? held.value : null, replacesFormula: true };
}
