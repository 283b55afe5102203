import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Edit } from "../core/edit";
import type { Conflict } from "../core/undo/conflict";
import type { UndoEntry } from "../core/undo/entry";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { WriteRemark } from "../core/write-remark";
import { applyEdits as editBytes, type WriteOptions, type Written } from "../xlsx/write/apply-edits";
import { takeBack } from "../xlsx/write/take-back";
import { inflateZlib } from "./inflate-zlib";
import { saveError, saveFile } from "./save-file";

/** Where the edited workbook goes: never over the one that was read, unless that is said. */
export type Target = { readonly copy: string } | { readonly inPlace: true };

/** What came of writing a workbook. */
export interface WorkbookWritten {
  readonly remarks: readonly WriteRemark[];
  /** What is needed to take the edits back: plain JSON, for an undo list. */
  readonly entry: UndoEntry;
}

/** What came of taking writes back: another write, with places that were left as they are. */
export interface WorkbookTakenBack extends WorkbookWritten {
  readonly conflicts: readonly Conflict[];
}

/**
 * Makes edits in a workbook and saves it, as a copy or in place; the original is intact until the new
 * file is whole.
 *
 * @throws WorkbookError and nothing else: what `applyEdits` of `src/xlsx/write` and `saveFile` throw;
 * `open-elsewhere` also where another program holds or has just changed the file
 */
export async function writeWorkbook(
  path: string,
  edits: readonly Edit[],
  target: Target,
): Promise<WorkbookWritten> {
  const { remarks, entry } = await rewrite(path, target, (bytes, options) =>
    editBytes(bytes, edits, options),
  );
  return { remarks, entry };
}

/**
 * Takes writes back in a workbook, where what they wrote is still there, and saves it as `writeWorkbook` does.
 *
 * @param entries in the order they were applied
 * @param list all entries, where these are not all
 * @throws WorkbookError and nothing else, as `writeWorkbook`
 */
export async function takeBackInWorkbook(
  path: string,
  entries: readonly UndoEntry[],
  target: Target,
  list: readonly UndoEntry[] = entries,
): Promise<WorkbookTakenBack> {
  const { remarks, entry, conflicts } = await rewrite(path, target, (bytes, options) =>
    takeBack(bytes, entries, options, list),
  );
  return { remarks, entry, conflicts };
}

async function rewrite<T extends Written>(
  path: string,
  target: Target,
  edit: (bytes: Uint8Array, options: WriteOptions) => T,
): Promise<T & { readonly entry: UndoEntry }> {
  const name = basename(path);
  const isInPlace = "inPlace" in target || resolve(target.copy) === resolve(path);
  if (isInPlace && !("inPlace" in target)) throw new WorkbookError("already-there", name);
  if (isInPlace) await refuseWhileOpen(path);
  const before = await lastChange(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw saveError(error, name);
  });
  const entryId = randomUUID();
  const written = edit(bytes, { name, inflate: inflateZlib, deflate, entryId });
  if (isInPlace && (await lastChange(path)) !== before) throw new WorkbookError("open-elsewhere", name);
  await saveFile("copy" in target ? target.copy : path, written.bytes, { replaces: isInPlace });
  return { ...written, entry: written.entry ?? { id: entryId, edits: [], touched: [] } };
}

/**
 * The workbook's bytes with all edits made, or none.
 *
 * @throws WorkbookError; `not-writable` for a format that cannot be written
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  return Promise.resolve().then(() => editBytes(bytes, edits, { inflate: inflateZlib, deflate }).bytes);
}

function deflate(content: Uint8Array): Uint8Array {
  return deflateRawSync(content);
}

/** Excel and LibreOffice lay a small file beside a workbook while it is open. */
async function refuseWhileOpen(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const lock of [`~$${name}`, `.~lock.${name}#`])
    if ((await lastChange(join(folder, lock))) !== undefined)
      throw new WorkbookError("open-elsewhere", name, lock);
}

async function lastChange(path: string): Promise<string | undefined> {
  return stat(path, { bigint: true }).then(
    ({ mtimeNs, size }) => `${String(mtimeNs)} ${String(size)}`,
    () => undefined,
  );
}
