import type { UnitFile } from "../host/checker";

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;

/** The workbooks among files that were chosen, by their paths within a folder; not what programs keep beside an open one. */
export function unitFilesOf(files: readonly File[]): readonly UnitFile[] {
  return files
    .map((file) => ({ file, path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name }))
    .filter(({ path }) => WORKBOOK.test(path) && !/(?:^|\/)(?:\.|~\$)/.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Files beside those chosen before: the same file counts once, another of the same name is numbered as browsers do. */
export function withMoreFiles(before: readonly UnitFile[], more: readonly UnitFile[]): readonly UnitFile[] {
  const all = [...before];
  for (const one of more) {
    if (all.some((other) => isSame(one, other))) continue;
    const paths = new Set(all.map(({ path }) => path));
    let [path, turn] = [one.path, 1];
    while (paths.has(path)) path = one.path.replace(/(\.[^.]*)?$/, ` (${String(++turn)})$1`);
    all.push({ file: one.file, path });
  }
  return all;
}

function isSame(a: UnitFile, b: UnitFile): boolean {
  const [x, y] = [a.file, b.file];
  return (
    x.name === y.name &&
    x.webkitRelativePath === y.webkitRelativePath &&
    x.size === y.size &&
    x.lastModified === y.lastModified
  );
}
