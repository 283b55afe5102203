import { readFile, stat, unlink } from "node:fs/promises";
import { basename } from "node:path";
import { REMOVE_EVERYTHING } from "../core/edit";
import {
  readState,
  readStatePart,
  type StateReading,
  writeState,
  writeStatePart,
} from "../core/state/read-state";
import { isEmptyState, type State } from "../core/state/state";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { WriteRemark } from "../core/write-remark";
import { readState as readPart } from "../xlsx/write/state-part";
import { inflateZlib } from "./inflate-zlib";
import { saveError, saveFile } from "./save-file";
import { type Target, writeWorkbook } from "./write-workbook";

/** A longer file beside a workbook is not opened: no state is so long. */
const LARGEST_BESIDE = 64 * 2 ** 20;

/** Where the state of a workbook is kept that cannot carry one. */
export type StatePlace = "workbook" | "beside";

/** What a workbook remembers, and where that stands. */
export interface StateOfFile {
  readonly reading: StateReading;
  readonly place: StatePlace;
}

/** Where a state was put, and what a person should know of the workbook that was written. */
export interface StateWritten {
  readonly place: StatePlace;
  readonly remarks: readonly WriteRemark[];
}

/** The file beside a workbook that keeps its state: `bao-cao.xls` → `bao-cao.xls.khopso.json`. */
export function besidePath(path: string): string {
  return `${path}.khopso.json`;
}

/**
 * What is remembered of a workbook: in its own part, and only where it has none in the file beside it.
 * Undefined where nothing is remembered, or where the workbook itself cannot be read: its reader says so.
 *
 * @throws nothing: what is there and cannot be read is an outcome
 */
export async function readStateOf(path: string): Promise<StateOfFile | undefined> {
  const xml = await partOf(path);
  if (xml !== undefined) return { reading: readStatePart(xml), place: "workbook" };
  const beside = besidePath(path);
  const there = await stat(beside).catch(() => undefined);
  if (!there?.isFile()) return undefined;
  const json =
    there.size > LARGEST_BESIDE ? undefined : await readFile(beside, "utf8").catch(() => undefined);
  const reading = json === undefined ? UNREADABLE : readState(json.replace(/^\ufeff/, ""));
  return { reading, place: "beside" };
}

const UNREADABLE: StateReading = { kind: "unreadable", where: "" };

async function partOf(path: string): Promise<string | undefined> {
  try {
    return readPart(await readFile(path), basename(path), inflateZlib);
  } catch {
    return undefined;
  }
}

/**
 * Keeps a state with a workbook: in it where its format can be written, else in the file beside it.
 *
 * @throws WorkbookError what `writeWorkbook` and `saveFile` throw
 */
export async function writeStateOf(path: string, state: State, target: Target): Promise<StateWritten> {
  const xml = writeStatePart(state);
  const written = await unlessForeign(() => writeWorkbook(path, [{ kind: "set-state", xml }], target));
  if (written) return { place: "workbook", remarks: written.remarks };
  const copy = await copyOf(path, target);
  const json = new TextEncoder().encode(`${writeState(state)}\n`);
  if (isEmptyState(state)) await removeBeside(copy);
  else await saveFile(besidePath(copy), json, { replaces: "inPlace" in target });
  return { place: "beside", remarks: [] };
}

/**
 * Takes everything of Khớp Số out of a workbook, and away from beside it.
 *
 * @throws WorkbookError what `writeWorkbook` and `saveFile` throw
 */
export async function removeEverythingOf(path: string, target: Target): Promise<readonly WriteRemark[]> {
  const written = await unlessForeign(() => writeWorkbook(path, REMOVE_EVERYTHING, target));
  if (!written) await copyOf(path, target);
  if ("inPlace" in target) await removeBeside(path);
  return written?.remarks ?? [];
}

/** Undefined where the format cannot be written. */
async function unlessForeign<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "not-writable") return undefined;
    throw error;
  }
}

/** The path of the workbook that the state goes with: itself, or a copy of it as it is. */
async function copyOf(path: string, target: Target): Promise<string> {
  if ("inPlace" in target) return path;
  const bytes = await readFile(path).catch((error: unknown) => {
    throw saveError(error, basename(path));
  });
  await saveFile(target.copy, bytes, { replaces: false });
  return target.copy;
}

async function removeBeside(path: string): Promise<void> {
  const beside = besidePath(path);
  await unlink(beside).catch((error: unknown) => {
    const refused = saveError(error, basename(beside));
    if (refused.code !== "not-found") throw refused;
  });
}
