import type { Edit, NewSheet } from "../edit";
import type { Held } from "../undo/entry";
import { heldAt, isSameHeld, NOTHING } from "../undo/held";
import { cellName, sheetPrefix } from "../workbook/address";
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
  const named = { ...drawn, name: filled.name };
  const again = refillSheet(workbook, named, placesOf(filled), record.cells, LAID_OUT, filled.foot?.row);
  if (!again || !filled.foot) return again;
  return {
    ...again,
    changes: [...again.changes, ...remarkChanges(workbook, filled, filled.foot.row, record)],
  };
}

/**
 * The lines under a table as they are written again: in the place of those that are there, and in one line more where
 * there were none; an empty one where one is no more.
 */
export function remarksAgain({ foot }: FilledSheet, before: readonly string[] = []): readonly string[] {
  const now = foot?.remarks ?? [];
  // Under them stand the signatures.
  const room = Math.max(before.length, 1);
  if (now.length > room) return [...now.slice(0, room - 1), now.slice(room - 1).join(" ")];
  return [...now, ...Array.from({ length: before.length - now.length }, () => "")].slice(0, room);
}

function remarkChanges(
  workbook: Workbook,
  filled: FilledSheet,
  footRow: number,
  { remarks = [] }: FilledRecord,
): readonly CellChange[] {
  return remarksAgain(filled, remarks).flatMap((text, k): CellChange[] => {
    const at = `${sheetPrefix(filled.name)}!${cellName(footRow + 1 + k, 0)}`;
    const before = heldAt(workbook, at) ?? NOTHING;
    const after: Held = { value: text === "" ? null : text };
    // What somebody wrote there is theirs.
    const isOurs = isSameHeld(before, { value: remarks[k] ?? null });
    return !isOurs || isSameHeld(before, after) ? [] : [{ at, before, after, edit: editTo(at, after) }];
  });
}

/** As much of what is no figure must stand where it would be written. */
const LAID_OUT = 0.9;

/**
 * The same of any sheet that we drew.
 *
 * @param places A1 without the sheet of its figures
 * @param wrote what we wrote there
 * @param share as much of what is no figure must stand where it would be written
 * @param foot the row from which on it may be otherwise
 */
export function refillSheet(
  workbook: Workbook,
  drawn: NewSheet,
  places: readonly string[],
  wrote: FilledRecord["cells"],
  share = LAID_OUT,
  foot = Infinity,
): Refill | undefined {
  const prefix = `${sheetPrefix(drawn.name)}!`;
  if (!isLaidOutAs(workbook, drawn, places, prefix, share, foot)) return undefined;
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
  foot: number,
): boolean {
  const figures = new Set(places);
  let [same, all] = [0, 0];
  for (const [at, held] of contents(drawn)) {
    if (rowOf(at) > foot || figures.has(at) || !("value" in held) || typeof held.value !== "string") continue;
    all++;
    if (isSameHeld(heldAt(workbook, prefix + at) ?? NOTHING, held)) same++;
  }
  return same >= all * share;
}

function rowOf(at: string): number {
  return Number(/\d+$/.exec(at)?.[0] ?? 0) - 1;
}

export function editTo(at: string, held: Held): Edit {
  return "formula" in held
    ? { kind: "set-formula", at, formula: held.formula }
    : { kind: "set-value", at, value: "value" in held ? held.value : null, replacesFormula: true };
}
