import { mkdirSync, symlinkSync } from "node:fs";

import { findWorkbooks } from "../../src/cli/find-workbooks";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

async function namesIn(...paths: readonly string[]): Promise<string[]> {
  return (await findWorkbooks(paths)).files.map(({ name }) => name);
}

it("takes the workbooks of a folder and of those in it, sorted by their path", async () => {
  folder.write("b.xlsx", "a/z.csv", "a.XLSM", "a/b/c.ods", "d.xls", "e.xlsb", "f.xltx");
  expect(await namesIn(folder.path())).toEqual([
    "a.XLSM",
    "a/b/c.ods",
    "a/z.csv",
    "b.xlsx",
    "d.xls",
    "e.xlsb",
    "f.xltx",
  ]);
});

it("leaves out lock files, hidden files and folders, and all that is no workbook", async () => {
  folder.write("~$a.xlsx", ".a.xlsx", ".git/a.xlsx", "a.docx", "a.xlsx.bak", "xlsx", "a.xlsx");
  expect(await namesIn(folder.path())).toEqual(["a.xlsx"]);
});

it("calls a single file by its name, whatever its extension", async () => {
  folder.write("sub/a.txt");
  const { files, isList } = await findWorkbooks([folder.path("sub/a.txt")]);
  expect([files.map(({ name }) => name), isList]).toEqual([["a.txt"], false]);
});

it("gives a list for a folder and for several paths", async () => {
  folder.write("a.xlsx", "b.xlsx");
  expect((await findWorkbooks([folder.path()])).isList).toBe(true);
  expect((await findWorkbooks([folder.path("a.xlsx"), folder.path("b.xlsx")])).isList).toBe(true);
});

it("calls files of the same name by the path that was given", async () => {
  folder.write("2023/a.xlsx", "2024/a.xlsx", "2024/b.xlsx");
  const [one, two] = [folder.path("2023"), folder.path("2024")];
  expect(await namesIn(one, `${two}/`)).toEqual([`${one}/a.xlsx`, `${two}/a.xlsx`, "b.xlsx"]);
});

it("takes a file once", async () => {
  folder.write("a.xlsx");
  expect(await namesIn(folder.path("a.xlsx"), folder.path())).toEqual(["a.xlsx"]);
});

it("says which paths are not there and which folders hold no workbook", async () => {
  mkdirSync(folder.path("empty"));
  const { files, emptyFolders } = await findWorkbooks([folder.path("none.xlsx"), folder.path("empty")]);
  expect(files.map(({ name, error }) => [name, error?.code])).toEqual([["none.xlsx", "not-found"]]);
  expect(emptyFolders).toEqual([folder.path("empty")]);
});

it("ends where links go in circles, and calls a file by its own path", async () => {
  folder.write("real/a.xlsx");
  symlinkSync(folder.path(), folder.path("real/up"));
  symlinkSync(folder.path("real"), folder.path("again"));
  symlinkSync(folder.path("real"), folder.path("real/self"));
  expect(await namesIn(folder.path())).toEqual(["real/a.xlsx"]);
});

it("follows a link to a folder elsewhere and reports a link that leads nowhere", async () => {
  folder.write("outside/a.xlsx", "inside/b.xlsx");
  symlinkSync(folder.path("outside"), folder.path("inside/link"));
  symlinkSync(folder.path("gone.xlsx"), folder.path("inside/broken.xlsx"));
  const { files } = await findWorkbooks([folder.path("inside")]);
  expect(files.map(({ name, error }) => [name, error?.code])).toEqual([
    ["b.xlsx", undefined],
    ["broken.xlsx", "not-found"],
    ["link/a.xlsx", undefined],
  ]);
});
