import { basename } from "node:path";

import type { Edit } from "../core/edit";
import type { RosterSource } from "../core/forms/fill-rosters";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeNewWorkbook } from "../node/new-workbook";
import { writeInto } from "./fill-into";
import type { FillRequest } from "./fill-request";
import type { Surroundings } from "./run-command";

type Action = Extract<FillRequest["action"], { kind: "fill" }>;

/** The workbook whose copy the forms are added to, so that their formulas can read it. */
export interface Home {
  readonly path: string;
  readonly workbook: Workbook;
}

/** @throws WorkbookError `not-writable` for a format that nothing can be added to */
export async function homeOf(
  { from, units, figures }: Action,
  read: Surroundings["read"],
): Promise<Home | undefined> {
  const path = from ?? units[0] ?? figures;
  if (path === undefined) return undefined;
  const name = basename(path);
  if (!/\.(?:xlsx|xlsm)$/i.test(path)) throw new WorkbookError("not-writable", name);
  return { path, workbook: await read(path, { name }) };
}

/** A list that stands in the workbook itself names no other. */
export function rosterSource(list: ListRead, path = "", home: Home | undefined): RosterSource {
  return path === home?.path ? list : { ...list, workbook: basename(path) };
}

/** A list of members, and what is wrong in it. */
export type ListRead = Pick<RosterSource, "roster" | "errors">;

/**
 * Writes forms: into a copy of a template, into a copy of the workbook that their formulas read, or into a new one.
 *
 * @returns the locked cells, which stay as they are
 */
export async function writeForms(
  { into, replaces }: Action,
  edits: readonly Edit[],
  out: string,
  home: Home | undefined,
): Promise<readonly string[]> {
  const copied = into ?? home?.path;
  if (copied !== undefined) return writeInto(copied, edits, out);
  await writeNewWorkbook(
    out,
    edits.filter(
      (edit) => edit.kind === "add-sheet" || edit.kind === "add-overlay" || edit.kind === "set-state",
    ),
    { replaces },
  );
  return [];
}
