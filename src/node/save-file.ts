import { randomBytes } from "node:crypto";
import { chmod, link, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError, type WorkbookErrorCode } from "../core/workbook/workbook-error";

export interface SaveOptions {
  /** A file that is there is replaced, and keeps its mode. Without it such a file is left alone. */
  readonly replaces: boolean;
}

/** Ends in what no reader takes for a workbook, should the process be killed and the file stay. */
const TEMPORARY = ".khopso.tmp";

/**
 * Saves a file so that at every moment the old or the whole new one is there: written beside it under
 * another name, flushed to the disk, then renamed.
 *
 * @throws WorkbookError `already-there`, `disk-full`, `no-right-to-write`, `open-elsewhere`, `not-found`
 */
export async function saveFile(path: string, bytes: Uint8Array, { replaces }: SaveOptions): Promise<void> {
  const name = basename(path);
  let temporary: string | undefined;
  try {
    // What a link leads to is replaced, not the link.
    const target = replaces ? await realPath(path) : path;
    const mode = replaces ? await modeOf(target) : undefined;
    temporary = join(dirname(target), `.${name}.${randomBytes(6).toString("hex")}${TEMPORARY}`);
    await writeFlushed(temporary, bytes);
    if (mode !== undefined) await chmod(temporary, mode);
    if (replaces) await rename(temporary, target);
    else await renameNew(temporary, target);
    temporary = undefined;
    await flushFolder(dirname(target));
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
    throw saveError(error, name);
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link, unlike a rename, fails where the name is taken meanwhile; not every file system has links. */
async function renameNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    await unlink(from);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    if ((await modeOf(to)) !== undefined) throw new WorkbookError("already-there", basename(to));
    await rename(from, to);
  }
}

/** So that the new name is on the disk too. Windows opens no folders, and needs it not. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!/^(?:EPERM|EISDIR|EINVAL|EACCES|ENOTSUP)$/.test(errorCode(error))) throw error;
  }
}

async function realPath(path: string): Promise<string> {
  return realpath(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return path;
    throw error;
  });
}

async function modeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mode }) => mode & 0o7777,
    () => undefined,
  );
}

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  EEXIST: "already-there",
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EBUSY: "open-elsewhere",
  ETXTBSY: "open-elsewhere",
};

/** What the system refused, as a sentence can say it. */
export function saveError(error: unknown, name: string, platform = process.platform): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = errorCode(error);
  // On Windows that is what renaming onto a file says that another program holds open.
  const isHeld = platform === "win32" && /^(?:EPERM|EACCES)$/.test(code) && syscallOf(error) === "rename";
  return new WorkbookError(isHeld ? "open-elsewhere" : (CODES[code] ?? "no-right-to-write"), name, code);
}

function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

function syscallOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "syscall" in error ? error.syscall : undefined;
}
