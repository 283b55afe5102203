import { readFileSync, writeFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";

import type { CheckReport } from "../../src/core/report";
import type { FillDocument } from "../../src/core/forms/fill-document";
import { writeWorkbook } from "../../src/node";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const HEAD = "STT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Số thẻ đảng viên,Ngày vào Đảng,Ngày chính thức";
const person = (n: number, born: string, nation = "Kinh", card = 10_000_000 + n): string =>
  `${String(n)},Người ${String(n)},${born},Nữ,${nation},${String(card)},01/03/2014,01/03/2015`;
const write = (name: string, ...lines: readonly string[]): string => {
  const path = folder.path(name);
  writeFileSync(path, `${[HEAD, ...lines].join("\n")}\n`);
  return path;
};

const fill = async (list: string, name: string) => {
  const out = folder.path(name);
  const asked = ["--form", "4-BTCTW,LOCAL-TUOI", "--from", list, "--period", "2021", "-o", out];
  const { code, out: text } = await khopso("fill", ...asked, "--json");
  const { forms } = JSON.parse(text) as FillDocument;
  const cell = (form: string, row: string, column = "2") =>
    forms.find(({ id }) => id === form)?.cells.find((one) => one.row === row && one.column === column);
  return { code, out, cell };
};

const check = async (path: string) => {
  const { code, out } = await khopso("check", path, "--json");
  const { findings, undecided } = JSON.parse(out) as CheckReport;
  return { code, findings: findings.map(({ at }) => at), undecided };
};

it("sums over figures that people are missing in are no errors: their base is not known", async () => {
  const list = write("trong.csv", person(1, "05/02/1970"), person(2, ""), person(3, "05/02/1991", ""));
  const { code, out, cell } = await fill(list, "trong.xlsx");
  expect(code).toBe(1);
  expect(cell("LOCAL-TUOI", "T.1.1")?.provisional?.[0]?.why).toBe("facts-missing");
  const checked = await check(out);
  expect(checked).toMatchObject({ code: 0, findings: [] });
  const ages = checked.undecided.filter(({ at }) => at.startsWith("'Độ tuổi"));
  expect(ages).toEqual([
    { at: "'Độ tuổi đảng viên LOCAL-TUOI'!B8", check: "total-not-sum", reason: "base-unknown" },
  ]);
});

it("a figure that somebody changes in such a form is found all the same", async () => {
  const list = write("sua.csv", person(1, "05/02/1970"), person(2, ""), person(3, "05/02/1991"));
  const { out, cell } = await fill(list, "sua.xlsx");
  const at = cell("LOCAL-TUOI", "T.1.2")?.at ?? "";
  await writeWorkbook(out, [{ kind: "set-value", at, value: 2 }], { inPlace: true });
  expect((await check(out)).findings.some((one) => one.startsWith("'Độ tuổi"))).toBe(true);
});

it("figures that may still change are marked in a form of the user's own too", async () => {
  const mark = (path: string) =>
    Object.values(unzipSync(readFileSync(path))).some((bytes) =>
      strFromU8(bytes).includes("khopso:provisional"),
    );
  const { out } = await fill(write("mau.csv", person(1, "05/02/1970")), "mau.xlsx");
  expect(mark(out)).toBe(false);
  const into = async (template: string, name: string, ...people: readonly string[]) => {
    const [list, filled] = [write(`${name}.csv`, ...people), folder.path(`${name}.xlsx`)];
    const asked = ["--form", "LOCAL-TUOI", "--from", list, "--period", "2021"];
    await khopso("fill", ...asked, "--into", template, "-o", filled);
    return filled;
  };
  const open = await into(out, "con", person(1, "05/02/1970"), person(2, ""));
  expect(mark(open)).toBe(true);
  // Filled again with all of it known.
  const whole = await into(open, "het", person(1, "05/02/1970"), person(2, "05/02/1991"));
  expect(mark(whole)).toBe(false);
});

it("a form of which every figure is whole leaves nothing to be remembered", async () => {
  const { code, out } = await fill(
    write("du.csv", person(1, "05/02/1970"), person(2, "05/02/1991")),
    "du.xlsx",
  );
  expect(code).toBe(0);
  expect(JSON.parse((await khopso("state", out, "--json")).out)).not.toHaveProperty("filled");
});

it("somebody who stands on the list twice makes provisional what counts them, and nothing that does not", async () => {
  const list = write(
    "hai.csv",
    person(1, "05/02/1970", "Kinh", 10_000_001),
    person(2, "05/02/1991", "Tày", 10_000_001),
    person(3, "07/08/1955"),
  );
  const { code, out, cell } = await fill(list, "hai.xlsx");
  expect(code).toBe(1);
  expect(cell("LOCAL-TUOI", "T")?.provisional).toEqual([
    {
      why: "list-errors",
      units: [],
      at: ["'[hai.csv]hai'!F3", "'[hai.csv]hai'!F2"],
      message: "danh sách còn chỗ sai ở '[hai.csv]hai'!F3; '[hai.csv]hai'!F2",
    },
  ]);
  expect(cell("B4-BTCTW", "I", "3")).toHaveProperty("provisional");
  expect(cell("B4-BTCTW", "II", "3")).not.toHaveProperty("provisional");
  expect((await check(out)).findings).toEqual([]);
});
