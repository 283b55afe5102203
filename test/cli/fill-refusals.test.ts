import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { FillDocument } from "../../src/core/forms/fill-document";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const HEAD = "STT,Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức";
const write = (name: string, ...lines: readonly string[]): string => {
  const path = folder.path(name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};
const list = (): string => write("ds.csv", HEAD, "1,Trần An,05/02/1970,Nam,01/03/1995,01/03/1996");
const out = (): string => folder.path("ra.xlsx");
const fill = (form: string, ...more: readonly string[]) =>
  khopso("fill", "--form", form, "--period", "2021", "--lang", "en", ...more);

/** Refused with one sentence, and nothing written. */
async function refused(asked: ReturnType<typeof fill>): Promise<string> {
  const { code, out: said, err } = await asked;
  expect({ code, said }).toEqual({ code: 2, said: "" });
  expect(err.trimEnd()).not.toContain("\n");
  expect(existsSync(out())).toBe(false);
  return err.trimEnd();
}

it("a form is found however its name is spelt", async () => {
  const { code, out: text } = await fill("b4btctw,Biểu 3-TCTW", "--from", list(), "--plan", "--json");
  expect(code).toBe(0);
  expect((JSON.parse(text) as FillDocument).forms.map(({ id }) => id)).toEqual(["B4-BTCTW", "T3-TCTW"]);
});

it("of a number alone the forms are named that bear it", async () => {
  expect(await refused(fill("Biểu 3", "--from", list(), "-o", out()))).toBe(
    "There is no form “Biểu 3”; is B3-BTCTW or T3-TCTW meant? khopso fill --list-forms lists them.",
  );
  expect(await refused(fill("B33-BTCTW", "--from", list(), "-o", out()))).toBe(
    "There is no form “B33-BTCTW”: khopso fill --list-forms lists them.",
  );
});

it("a list of which there are only the headings is told from a workbook without a list", async () => {
  expect(await refused(fill("B3-BTCTW", "--from", write("rong.csv", "Danh sách,,", HEAD), "-o", out()))).toBe(
    "rong.csv: the sheet “rong” has the heading of a list in row 2, and no member below it.",
  );
});

it("one list is not its own beginning", async () => {
  const path = list();
  expect(await refused(fill("B1-BTCTW", "--from", path, "--previous", path, "-o", out()))).toBe(
    `${path} is both --from and --previous: the latter is the list at the beginning.`,
  );
});

it("a folder is no list, and forms go to a folder that is there", async () => {
  const units = folder.path("don-vi");
  mkdirSync(units);
  expect(await refused(fill("B3-BTCTW", "--from", units, "-o", out()))).toBe(
    `${units} is a folder: --from needs a file. A folder of what units sent goes with --units.`,
  );
  const path = folder.path("khong-co/ra.xlsx");
  expect(await refused(fill("B3-BTCTW", "--from", list(), "-o", path))).toBe(
    `There is no folder ${folder.path("khong-co")} to write the forms to: create it, or choose another.`,
  );
  expect(readdirSync(folder.path("."))).not.toContain("khong-co");
});

it("lists that changed places are asked about, and filled as they are", async () => {
  const before = write("dau-ky.csv", HEAD, "1,Trần An,05/02/1970,Nam,01/03/2021,");
  const asked = fill("B3-BTCTW", "--from", list(), "--previous", before, "--plan");
  expect((await asked).out).toContain(
    "The list of the beginning has somebody admitted on 2021-03-01, later than everybody in the list of the end (1995-03-01): were the two lists swapped?",
  );
  const json = await fill("B3-BTCTW", "--from", before, "--previous", list(), "--plan", "--json");
  expect((JSON.parse(json.out) as FillDocument).questions).toBeUndefined();
});
