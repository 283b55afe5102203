import { strToU8 } from "fflate";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { values } from "../support/cells";
import { zipWorkbook } from "../support/zip-workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readWorkbook } from "../../src/node";

const xlsx = zipWorkbook({ rows: "<row><c><v>5</v></c></row>" });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "khop-so-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Code, file and detail of the error that a promise ends in. */
async function refusal(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error instanceof WorkbookError ? [error.code, error.file, error.detail] : error;
  }
}

describe("readWorkbook", () => {
  test("a workbook by its path, under its own name or a given one", async () => {
    const path = await file("a.xlsx", xlsx);
    const workbook = await readWorkbook(path);
    expect([workbook.name, values(workbook)]).toEqual(["a.xlsx", { A1: 5 }]);
    expect((await readWorkbook(path, { name: "b/a.xlsx" })).name).toBe("b/a.xlsx");
  });

  test("bytes", async () => {
    expect(values(await readWorkbook(xlsx, { name: "a.xlsx" }))).toEqual({ A1: 5 });
    expect(values(await readWorkbook(strToU8("1,2"), { name: "a.csv" }))).toEqual({ A1: 1, B1: 2 });
    expect(values(await readWorkbook(strToU8("1,2")))).toEqual({ A1: 1, B1: 2 });
  });

  test("what a file holds counts more than its name", async () => {
    expect(values(await readWorkbook(await file("really-a-workbook.csv", xlsx)))).toEqual({ A1: 5 });
    expect(values(await readWorkbook(await file("Số.TSV", strToU8("a\t1\n"))))).toEqual({ A1: "a", B1: 1 });
    expect(await refusal(readWorkbook(await file("text.xlsx", strToU8("a,1\n"))))).toEqual([
      "not-a-workbook",
      "text.xlsx",
      "text",
    ]);
    expect(await refusal(readWorkbook(await file("page.csv", strToU8("<html>"))))).toEqual([
      "not-a-workbook",
      "page.csv",
      "html",
    ]);
  });

  test("files that are not there, cannot be read or are empty", async () => {
    expect(await refusal(readWorkbook(join(folder, "none.xlsx")))).toEqual([
      "not-found",
      "none.xlsx",
      "ENOENT",
    ]);
    expect(await refusal(readWorkbook(folder, { name: "folder" }))).toEqual([
      "not-readable",
      "folder",
      "EISDIR",
    ]);
    expect(await refusal(readWorkbook(await file("empty.xlsx", new Uint8Array(0))))).toEqual([
      "empty-file",
      "empty.xlsx",
      "",
    ]);
  });
});
