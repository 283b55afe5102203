import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";

import { WorkbookError } from "../core/workbook/workbook-error";

/** A file to read, or the reason why there is none. */
export interface Input {
  /** As the results call it: the file's name, or its path relative to the folder given, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly error?: WorkbookError;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Folders that were given and hold no workbook. */
  readonly emptyFolders: readonly string[];
  /** More than one result may come: the results are a list. */
  readonly isList: boolean;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;

/** The workbooks behind the paths of the command line, each once, those of a folder sorted by name. */
export async function findWorkbooks(paths: readonly string[]): Promise<Inputs> {
  const emptyFolders: string[] = [];
  const found = new Map<string, Input & { readonly given: string }>();
  let isList = paths.length > 1;
  for (const path of paths) {
    const given = path.split(sep).join("/");
    const stats = await statOf(path);
    if (stats?.isDirectory()) {
      isList = true;
      const files = await new FolderWalk(path).files();
      if (files.length === 0) emptyFolders.push(path);
      for (const file of files)
        addOnce(found, { ...file, given: `${given.replace(/\/$/, "")}/${file.name}` });
    } else {
      const error = stats ? undefined : new WorkbookError("not-found", path);
      addOnce(found, { name: basename(path), path, given, ...(error && { error }) });
    }
  }
  return { files: withDistinctNames([...found.values()]), emptyFolders, isList };
}

function addOnce<T extends Input>(found: Map<string, T>, file: T): void {
  const place = resolve(file.path);
  if (!found.has(place)) found.set(place, file);
}

/** Files of the same name in several places are called by the path that was given. */
function withDistinctNames(files: readonly (Input & { readonly given: string })[]): Input[] {
  const uses = new Map<string, number>();
  for (const { name } of files) uses.set(name, (uses.get(name) ?? 0) + 1);
  return files.map(({ given, ...file }) =>
    (uses.get(file.name) ?? 0) > 1 ? { ...file, name: given } : file,
  );
}

async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}

/** Walks a folder once. A folder that links lead to is seen once too, so links in a circle end. */
class FolderWalk {
  private readonly seen = new Set<string>();
  private readonly found: Input[] = [];
  /** Links to folders wait, so that a file inside the folder is called by its own path. */
  private readonly links: string[] = [];

  constructor(private readonly root: string) {}

  async files(): Promise<Input[]> {
    await this.visit("");
    for (let link = this.links.shift(); link !== undefined; link = this.links.shift()) await this.visit(link);
    return this.found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  private async visit(folder: string): Promise<void> {
    const path = join(this.root, folder);
    const place = await realpath(path).catch(() => path);
    if (this.seen.has(place)) return;
    this.seen.add(place);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      const error = new WorkbookError("not-readable", folder === "" ? this.root : folder);
      this.found.push({ name: folder === "" ? basename(resolve(this.root)) : folder, path, error });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      // Hidden files, and those that Excel keeps beside an open workbook.
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await this.visit(name);
      else if (entry.isSymbolicLink() && (await this.isFolder(name))) this.links.push(name);
      else if (WORKBOOK.test(entry.name)) await this.addFile(name);
    }
  }

  private async isFolder(name: string): Promise<boolean> {
    return (await statOf(join(this.root, name)))?.isDirectory() ?? false;
  }

  private async addFile(name: string): Promise<void> {
    const path = join(this.root, name);
    const stats = await statOf(path);
    const error = stats ? undefined : new WorkbookError("not-found", name);
    // Pipes and devices have no end to read to.
    if (!stats || stats.isFile()) this.found.push({ name, path, ...(error && { error }) });
  }
}
