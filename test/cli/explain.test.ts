import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { newSheet, put } from "../../samples/generator/xlsx/sheet";
import { writeXlsx } from "../../samples/generator/xlsx/write-xlsx";
import type { CheckDocument } from "../../src/core/check-document";
import { applyEdits } from "../../src/node";
import { writeState } from "../../src/core/state/read-state";
import { EMPTY_STATE } from "../../src/core/state/state";
import { stateToXml } from "../../src/core/state/state-xml";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

const PEOPLE = [
  ["Nguyễn Văn An", "02/03/1975", "98000001"],
  ["Trần Thị Hoa", "05/06/1980", "98000002"],
  ["Lê Văn Bình", "07/08/1981", "98000003"],
  ["Phạm Thị Cúc", "09/10/1982", "98000004"],
  ["Vũ Văn Dũng", "11/12/1973", "98000005"],
  ["Đỗ Thị Én", "13/01/1984", "98000006"],
  ["Hồ Văn Giang", "15/02/1985", "98000007"],
];

/** A branch's list of some of these, with Trần Thị Hoa on the last row. */
function branch(file: string, title: string, from: number, to: number): string {
  const sheet = newSheet({ name: "DS", widths: [] });
  put(sheet, "A1", title, {});
  const rows = [["Họ và tên", "Ngày sinh", "Số thẻ đảng viên"], ...PEOPLE.slice(from, to), PEOPLE[1] ?? []];
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      put(sheet, `${"ABC".charAt(c)}${String(r + 2)}`, value, {});
    });
  });
  const path = folder.path(file);
  writeFileSync(path, writeXlsx([sheet]));
  return path;
}

async function checked(...argv: string[]) {
  const { code, out } = await khopso("check", ...argv, "--json");
  return { code, ...(JSON.parse(out) as CheckDocument) };
}

it("a finding between two workbooks is explained in the one it is on, and opens again when a cell changes", async () => {
  const [one, two] = [branch("cb1.xlsx", "Chi bộ 1", 0, 1), branch("cb2.xlsx", "Chi bộ 2", 2, 7)];
  const set = [one, two, "--together"];
  const before = await checked(...set);
  expect(before.code).toBe(1);
  const [finding, ...more] = before.findings;
  expect([finding?.at, finding?.related, more]).toEqual(["'[cb2.xlsx]DS'!A8", ["'[cb1.xlsx]DS'!A4"], []]);
  const original = readFileSync(one);
  const reason = ["--reason", "Sinh hoạt tạm ở chi bộ 2", "--basis", "CV 12", "--by", "Văn phòng"];
  const explained = await khopso(
    "explain",
    one,
    two,
    "--finding",
    finding?.id ?? "",
    ...reason,
    "--in-place",
  );
  expect(explained).toMatchObject({ code: 0, err: "" });
  expect(explained.out).toContain("'[cb2.xlsx]DS'!A8");
  expect(readFileSync(one).equals(original)).toBe(true);

  const after = await checked(...set);
  expect(after.findings).toMatchObject([
    {
      accepted: false,
      explanation: { status: "explained", reason: "Sinh hoạt tạm ở chi bộ 2", by: "Văn phòng" },
    },
  ]);
  for (const cell of ["'[cb2.xlsx]DS'!A8", "a8"]) {
    const accepted = ["explain", one, two, "--finding", cell, ...reason, "--accept", "--in-place"];
    expect((await khopso(...accepted)).code).toBe(0);
  }
  expect(await checked(...set)).toMatchObject({ code: 0, findings: [{ accepted: true }] });
  expect((await khopso("state", two)).out).toContain("chỉ thấy khi kiểm cả bộ");

  // The name in the other workbook is another now.
  const edited = await applyEdits(readFileSync(one), [
    { kind: "set-value", at: "DS!A4", value: "Trần Thị Hòa" },
  ]);
  writeFileSync(one, edited);
  expect((await checked(...set)).findings.filter((found) => found.accepted)).toEqual([]);
});

it("a finding of one workbook by its id, also by that of a set, into a copy", async () => {
  const sample = folder.path("a.xlsx");
  copyFileSync(join(__dirname, "../../samples/don-vi/02-kho-bac.xlsx"), sample);
  const other = branch("cb3.xlsx", "Chi bộ 3", 2, 3);
  const [own] = (await checked(sample)).findings;
  const inSet = (await checked(sample, other, "--together")).findings.find(
    ({ at }) => at.replace("[a.xlsx]", "").replaceAll("'", "") === own?.at.replaceAll("'", ""),
  );
  expect(inSet?.id).not.toBe(own?.id);
  const copy = folder.path("a2.xlsx");
  const given = ["--finding", inSet?.id ?? "", "--reason", "Chờ hồ sơ", "--accept", "--out", copy];
  expect(await khopso("explain", sample, other, ...given)).toMatchObject({ code: 0, err: "" });
  const accepted = (await checked(copy)).findings.filter((found) => found.accepted);
  expect(accepted.map(({ id }) => id)).toEqual([own?.id]);
});

it("says what is the matter, and writes nothing", async () => {
  const one = branch("cb4.xlsx", "Chi bộ 4", 0, 3);
  const bytes = readFileSync(one);
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [["--reason", "x", "--in-place"], "--finding"],
    [["--finding", "x", "--in-place"], "--reason"],
    [["--finding", "x", "--reason", "y"], "--in-place"],
    [["--finding", "khong-co", "--reason", "y", "--in-place"], "khong-co"],
    [["--finding", "x", "--reason", "y", "--in-place", "--json"], "--json"],
  ];
  for (const [argv, part] of wrong) {
    const { code, err } = await khopso("explain", one, ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(part)]);
  }
  expect((await khopso("check", one, "--accept")).err).toContain("explain");
  expect(readFileSync(one).equals(bytes)).toBe(true);
});

it("a decision on a rule that is there no more is told", async () => {
  const one = branch("cb5.xlsx", "Chi bộ 5", 0, 3);
  const gone = { pattern: "khong-con", decision: "off" as const, text: "Cột H = cột F + cột G" };
  const xml = stateToXml(writeState({ ...EMPTY_STATE, rules: [gone] }));
  writeFileSync(one, await applyEdits(readFileSync(one), [{ kind: "set-state", xml }]));
  expect((await khopso("state", one)).out).toContain("Cột H = cột F + cột G (nay không còn quy tắc này");
});
