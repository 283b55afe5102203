import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { applyEdits, readWorkbook } from "../../src/node";
import { temporaryFolder } from "../support/temporary-folder";
import { workbookParts, zipParts } from "../support/zip-workbook";
import { writeFileSync } from "node:fs";
import { khopso as run } from "../support/khopso";

const folder = temporaryFolder();

/** A table of sums of which the third is off by the given number. */
async function put(name: string, off: number): Promise<string> {
  const rows: readonly (readonly (string | number)[])[] = [
    ["Đơn vị", "Nam", "Nữ", "Tổng số"],
    ["Chi bộ A", 110, 112, 222],
    ["Chi bộ <B>", 354, 119, 473],
    ["Chi bộ C", 207, 205, 412 + off],
    ["Chi bộ D", 116, 160, 276],
  ];
  const empty = zipParts(workbookParts({ rows: "" }));
  const edits = rows.flatMap((row, r) =>
    row.map((value, c) => ({
      ...{ kind: "set-value" as const, at: `Sheet1!${"ABCD"[c] ?? ""}${String(r + 1)}`, value },
    })),
  );
  const path = folder.path(name);
  writeFileSync(path, await applyEdits(empty, edits));
  return path;
}

it("writes a letter to each unit with something to correct, and says what units share", async () => {
  await put("a.xlsx", 9);
  await put("b.xlsx", 0);
  copyFileSync(await put("c.xlsx", 20), folder.path("d.xlsx"));
  const letters = join(folder.path(), "thu");
  const { code, out, err } = await run("check", folder.path(), "--letters", letters);
  expect(code).toBe(1);
  expect(readdirSync(letters).sort()).toEqual(
    ["a", "c", "d"].flatMap((name) => [`${name}.xlsx.html`, `${name}.xlsx.txt`]),
  );
  const letter = readFileSync(join(letters, "a.xlsx.txt"), "utf8");
  expect(letter).toContain("Về số liệu trong tệp a.xlsx");
  expect(letter).toContain("1. Sheet1 · D4 (dòng Chi bộ C): Tổng ghi 421; cộng các phần được 412");
  expect(readFileSync(join(letters, "a.xlsx.html"), "utf8")).toContain("<li>Sheet1 · D4");
  expect(err).toContain("Đã ghi ");
  expect(out).toMatch(
    /Nhầm giống nhau\n {2}3 đơn vị cùng nhầm ô D4 \(trang Sheet1\), phải là: Cột D = .*\n {4}a; c; d\n\nTình hình/,
  );
  // A letter that is there may have been changed by hand.
  const again = await run("check", folder.path("a.xlsx"), "--letters", letters);
  expect(again.code).toBe(2);
  expect(again.out).toContain("D4");
  expect(readFileSync(join(letters, "a.xlsx.txt"), "utf8")).toBe(letter);
});

it("writes a copy with a sheet of the findings and leaves the file alone", async () => {
  const path = await put("a.xlsx", 9);
  const before = readFileSync(path);
  const copy = folder.path("a-ket-qua.xlsx");
  expect((await run("check", path, "--findings-sheet", copy)).code).toBe(1);
  expect(readFileSync(path)).toEqual(before);
  expect((await readWorkbook(copy)).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Kiểm tra số liệu"]);
});

it.each([
  [["detect", "a.xlsx", "--letters", "x"], "--letters chỉ dùng với khopso check"],
  [["check", "a.xlsx", "b.xlsx", "--findings-sheet", "x"], "chỉ dùng cho một tệp"],
  [["state", "a.xlsx", "--letters", "x"], "--letters"],
  [["rules", "a.xlsx", "--findings-sheet", "x"], "--findings-sheet"],
])("refuses %j", async (argv, sentence) => {
  const { code, err } = await run(...argv);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
