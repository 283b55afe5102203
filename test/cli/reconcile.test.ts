import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import ExcelJS from "exceljs";

import { temporaryFolder } from "../support/temporary-folder";
import { khopso } from "../support/khopso";

const folder = temporaryFolder();

const HEAD = "STT,Họ và tên,Ngày sinh,Giới tính,Số thẻ đảng viên,Ngày vào Đảng,Trình độ chuyên môn,Chi bộ\n";
const list = (name: string, year: number, ...lines: readonly string[]): string => {
  const path = folder.path(name);
  const rows = lines.map((line, k) => `${String(k + 1)},${line}\n`);
  writeFileSync(path, `DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/${String(year)}\n${HEAD}${rows.join("")}`);
  return path;
};

let before = "";
let now = "";

beforeEach(() => {
  before = list(
    "nam-2020.csv",
    2020,
    "Lê Văn Tùng,02/03/1970,Nam,98000001,03/02/1995,Đại học,Chi bộ 1",
    "Trần Thị Bình,15/07/1982,Nữ,98000002,19/05/2006,Cao đẳng,Chi bộ 1",
    "Phạm Quang Chi,21/11/1975,Nam,98000003,22/12/1999,Đại học,Chi bộ 2",
    "Đỗ Mai Dung,30/01/1988,Nữ,98000004,01/07/2012,Đại học,Chi bộ 2",
    "Vũ Thị Én,09/09/1990,Nữ,,02/09/2015,Đại học,Chi bộ 2",
  );
  now = list(
    "nam-2021.csv",
    2021,
    "Lê Văn Tùng,02/03/1970,Nam,98000001,03/02/1995,Đại học,Chi bộ 1",
    "Trần Thị Bình,15/07/1982,Nữ,98000002,19/05/2006,Đại học,Chi bộ 1",
    "Phạm Quang Chi,21/11/1975,Nam,98000003,22/12/1999,Đại học,Chi bộ 1",
    "Vũ Thị Em,09/09/1990,Nữ,,02/09/2015,Đại học,Chi bộ 2",
    "Hồ Xuân Giang,12/12/1996,Nam,98000006,03/02/2021,Đại học,Chi bộ 2",
  );
});

it("tells who came, who left, who moved and what changed, and names nobody", async () => {
  const { code, out, err } = await khopso("reconcile", before, now, "--json");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const document = JSON.parse(out) as Record<string, unknown>;
  const [from, to] = ["'[nam-2020.csv]nam-2020'!A", "'[nam-2021.csv]nam-2021'!A"];
  expect(document).toMatchObject({
    counts: {
      before: 5,
      now: 5,
      matched: 3,
      probable: 1,
      changed: 2,
      movedUnit: 1,
      movedBranch: 0,
      onlyBefore: 1,
      onlyNow: 1,
    },
    flows: {
      period: { start: "2021-01-01", end: "2021-12-31" },
      opening: 5,
      admitted: 1,
      arrived: 0,
      left: 1,
      closing: 5,
    },
    probable: [{ before: `${from}7`, now: `${to}6`, by: "near-name" }],
    changed: [
      { before: `${from}4`, fields: [{ field: "edu.professional", before: "college", now: "university" }] },
      { before: `${from}7`, fields: [{ field: "person.name", hidden: true }] },
    ],
    moved: [{ before: `${from}5`, now: `${to}5`, level: "unit", from: ["Chi bộ 2"], to: ["Chi bộ 1"] }],
    onlyBefore: [{ at: `${from}6` }],
    onlyNow: [{ at: `${to}7` }],
  });
  for (const word of ["Tùng", "Bình", "Dung", "Én", "Giang", "98000"]) expect(out).not.toContain(word);
});

it("names people where that is asked for", async () => {
  const { out } = await khopso("reconcile", before, now, "--json", "--names");
  expect(JSON.parse(out)).toMatchObject({
    onlyBefore: [{ name: "Đỗ Mai Dung" }],
    changed: [{}, { fields: [{ field: "person.name", before: "Vũ Thị Én", now: "Vũ Thị Em" }] }],
  });
});

it.each([
  ["vi", ["Chỉ có ở danh sách trước: 1", "Cao đẳng → Đại học", "kết nạp 1, đến 0, giảm 1, cuối kỳ 5"]],
  ["en", ["Only on the list before: 1", "College → University", "admitted 1, arrived 0, left 1, closing 5"]],
])("says it in %s", async (lang, sentences) => {
  const { code, out } = await khopso("reconcile", before, now, "--lang", lang);
  expect(code).toBe(1);
  for (const sentence of sentences) expect(out).toContain(sentence);
  expect(out).not.toContain("Giang");
});

it("finds nothing to act on where a list is the same", async () => {
  const { code, out } = await khopso("reconcile", before, before);
  expect(code).toBe(0);
  expect(out).toContain("Hai danh sách khớp nhau.");
});

it("writes a sheet into a copy of the second workbook and leaves both as they were", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Đối khớp").addRows([
    ["STT", "Họ và tên", "Ngày sinh", "Số thẻ đảng viên", "Chi bộ"],
    [1, "Lê Văn Tùng", "02/03/1970", "98000001", "Chi bộ 1"],
    [2, "Hồ Xuân Giang", "12/12/1996", "98000006", "Chi bộ 2"],
  ]);
  const second = folder.path("nay.xlsx");
  await book.xlsx.writeFile(second);
  const bytes = readFileSync(second);
  const copy = folder.path("ket-qua.xlsx");
  const { code, err } = await khopso("reconcile", before, second, "-o", copy);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(readFileSync(second).equals(bytes)).toBe(true);
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(copy);
  expect(written.worksheets.map(({ name }) => name)).toEqual(["Đối khớp", "Đối khớp 2"]);
  const values = written.getWorksheet("Đối khớp 2")?.getSheetValues() as readonly unknown[][];
  expect(values[4]?.slice(1)).toEqual([
    "STT",
    "Kết quả",
    "Ô ở danh sách trước",
    "Ô ở danh sách nay",
    "Chi tiết (trước → nay)",
  ]);
  expect(values.slice(5).map((row) => row.slice(2, 5))).toEqual([
    ...[4, 5, 6, 7].map((row) => ["Chỉ có ở danh sách trước", `'[nam-2020.csv]nam-2020'!A${String(row)}`]),
    ["Chỉ có ở danh sách nay", undefined, "'[nay.xlsx]Đối khớp'!A3"],
  ]);
  expect((await khopso("reconcile", before, second, "-o", copy)).code).toBe(2);
});

describe("a folder with a file for each branch", () => {
  const asFolder = (name: string, path: string, year: number): string => {
    const lines = readFileSync(path, "utf8").trim().split("\n").slice(2);
    for (const branch of ["Chi bộ 1", "Chi bộ 2"]) {
      const own = lines.filter((line) => line.endsWith(branch));
      const rest = own.map((line) => line.replace(/^\d+,/, "").replace(/,[^,]*$/, ","));
      mkdirSync(folder.path(name), { recursive: true });
      list(`${name}/${branch.toLowerCase().replace("ộ", "o").replaceAll(" ", "-")}.csv`, year, ...rest);
    }
    return folder.path(name);
  };
  let folders: readonly [string, string];
  beforeEach(() => {
    folders = [asFolder("2020", before, 2020), asFolder("2021", now, 2021)];
  });

  it("is one list: the same is told as of one file, people by their files", async () => {
    const { code, out, err } = await khopso("reconcile", ...folders, "--json");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const [from, to] = ["'[2020/chi-bo-2.csv]chi-bo-2'!A", "'[2021/chi-bo-2.csv]chi-bo-2'!A"];
    expect(JSON.parse(out)).toMatchObject({
      before: "2020",
      now: "2021",
      counts: { before: 5, now: 5, matched: 3, probable: 1, changed: 2, movedUnit: 1, movedBranch: 0 },
      flows: { period: { start: "2021-01-01", end: "2021-12-31" }, opening: 5, closing: 5 },
      moved: [{ before: `${from}3`, level: "unit", from: ["chi-bo-2"], to: ["chi-bo-1"] }],
      onlyBefore: [{ at: `${from}4` }],
      onlyNow: [{ at: `${to}4` }],
    });
    const mixed = await khopso("reconcile", before, folders[1], "--json");
    expect(JSON.parse(mixed.out)).toMatchObject({
      counts: { matched: 3, probable: 1, changed: 2, movedUnit: 1, onlyBefore: 1, onlyNow: 1 },
    });
  });

  it("is written as a workbook of its own", async () => {
    const copy = folder.path("ket-qua-thu-muc.xlsx");
    expect((await khopso("reconcile", ...folders, "-o", copy)).code).toBe(1);
    const written = new ExcelJS.Workbook();
    await written.xlsx.readFile(copy);
    expect(written.worksheets.map(({ name }) => name)).toEqual(["Đối khớp"]);
    expect((await khopso("reconcile", ...folders, "-o", copy)).code).toBe(2);
  });

  it("is refused where it holds lists of two years, or a file cannot be read; other workbooks are left out", async () => {
    writeFileSync(folder.path("2021/so-lieu.csv"), "Đơn vị,Nam,Nữ\nXã Đông,1,2\n");
    const other = await khopso("reconcile", ...folders);
    expect(other.code).toBe(1);
    expect(other.err).toContain("so-lieu.csv");
    writeFileSync(folder.path("2021/nam-2020.csv"), readFileSync(before));
    const years = await khopso("reconcile", ...folders);
    expect(years).toMatchObject({ code: 2, out: "" });
    expect(years.err).toContain("nam-2020.csv");
    writeFileSync(folder.path("2020/hong.xlsx"), "x");
    const broken = await khopso("reconcile", ...folders);
    expect(broken).toMatchObject({ code: 2, out: "" });
    expect(broken.err).toContain("hong.xlsx");
  });
});

it("says which file holds no list, or cannot be read", async () => {
  const figures = folder.path("so-lieu.csv");
  writeFileSync(figures, "Đơn vị,Nam,Nữ\nXã Đông,1,2\n");
  const none = await khopso("reconcile", before, figures);
  expect(none.code).toBe(2);
  expect(none.err).toContain("Không tìm thấy danh sách đảng viên nào trong so-lieu.csv");
  const missing = await khopso("reconcile", before, folder.path("khong-co.xlsx"));
  expect(missing).toMatchObject({ code: 2, out: "" });
  expect(missing.err).toContain("khong-co.xlsx");
});

it("says that the lists are the wrong way round where they say so", async () => {
  const text = (await khopso("reconcile", now, before)).out;
  expect(text).toContain("Danh sách trước (nam-2021.csv) ghi 31/12/2021, sau 31/12/2020 của danh sách nay");
  expect((await khopso("reconcile", before, now)).out).not.toContain("đổi thứ tự");
  const document = JSON.parse((await khopso("reconcile", now, before, "--json")).out) as {
    reversed?: unknown;
  };
  expect(document.reversed).toEqual({ by: "dates", before: "2021-12-31", now: "2020-12-31" });
  expect((await khopso("reconcile", now, before, "--lang", "en")).out).toContain(
    "may be the wrong way round",
  );
});
