import { BESIDE } from "../file-store";
import type { FolderFile, GivenFile } from "./folder-file";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;

/** Files of an input: those of a folder bear its name before their own. */
export function filesOfInput(files: readonly File[]): readonly GivenFile[] {
  return files.map((file) => ({
    file,
    path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name,
  }));
}

/** The workbooks among files, in the order of their paths; not what programs keep beside an open one. */
export function workbooksAmong(given: readonly GivenFile[]): readonly FolderFile[] {
  const memories = new Map(
    given.flatMap(({ file, path }) => (path.toLowerCase().endsWith(BESIDE) ? [[path, file] as const] : [])),
  );
  return given
    .filter(({ path }) => WORKBOOK.test(path) && !/(?:^|\/)(?:\.|~\$)/.test(path))
    .map((one) => ({ ...one, memory: memories.get(`${one.path}${BESIDE}`) }))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** What was dropped, folders with all that is in them. Entries must be taken before anything is waited for. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = filesOfInput([...files]);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  const found: GivenFile[] = [];
  for (const entry of entries) await walk(entry, entries.length === 1 ? undefined : "", found);
  return found;
}

/** @param folder the path so far; undefined for the one folder that was given, whose name says nothing */
async function walk(entry: FileSystemEntry, folder: string | undefined, found: GivenFile[]): Promise<void> {
  const path = folder === undefined ? "" : `${folder}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((done) => entry.file(done, () => done(undefined)));
    if (file) found.push({ file, path: path === "" ? file.name : path });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A browser gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return;
    for (const one of some) await walk(one, path === "" ? "" : `${path}/`, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
