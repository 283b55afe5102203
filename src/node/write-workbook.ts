import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Edit } from "../core/edit";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { WriteRemark } from "../core/write-remark";
import { applyEdits as editBytes } from "../xlsx/write/apply-edits";
import { inflateZlib } from "./inflate-zlib";
import { saveError, saveFile } from "./save-file";

/** Where the edited workbook goes: never over the one that was read, unless that is said. */
export type Target = { readonly copy: string } | { readonly inPlace: true };

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
): Promise<readonly WriteRemark[]> {
  const name = basename(path);
  const isInPlace = "inPlace" in target || resolve(target.copy) === resolve(path);
  if (isInPlace && !("inPlace" in target)) throw new WorkbookError("already-there", name);
  if (isInPlace) await refuseWhileOpen(path);
  const before = await lastChange(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw saveError(error, name);
  });
  const { bytes: written, remarks } = editBytes(bytes, edits, { name, inflate: inflateZlib, deflate });
  if (isInPlace && (await lastChange(path)) !== before) throw new WorkbookError("open-elsewhere", name);
  await saveFile("copy" in target ? target.copy : path, written, { replaces: isInPlace });
  return remarks;
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
