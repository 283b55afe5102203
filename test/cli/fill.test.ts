import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { forms } from "../../src/core/forms";
import type { Edit, NewCell, NewSheet } from "../../src/core/edit";
import type { FillDocument } from "../../src/core/forms/fill-document";
import { formSheet } from "../../src/core/forms/form-sheet";
import { cellName } from "../../src/core/workbook/address";
import { dayNumber } from "../../src/core/workbook/day-number";
import { heldAt } from "../../src/core/undo/held";
import { readWorkbook, writeWorkbook } from "../../src/node";
import { newWorkbook } from "../../src/node/new-workbook";
import { khopso } from "../support/khopso";
import { formulas } from "../support/cells";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

const write = (name: string, ...lines: string[]): string => {
  const path = folder.path(name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};

const HEAD =
  "STT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Tôn giáo,Số thẻ đảng viên,Ngày vào Đảng,Ngày chính thức,Trạng thái,Đảng bộ";
const AN = "1,Trần Văn An,05/02/1970,Nam,Kinh,Không,10000001,01/03/1995,01/03/1996,,Đảng bộ Sở Y tế";
const BINH = "2,Lê Thị Bình,07/08/1985,Nữ,Tày,Không,10000002,02/04/2010,02/04/2011,,Đảng bộ Sở Y tế";
const CHI = "3,Ngô Thị Chi,09/10/1998,Nữ,Kinh,Công giáo,10000003,03/05/2021,,,Chi bộ Báo Lam";
const list = (): string => write("nay.csv", HEAD, AN, CHI, BINH.replace(",,Đảng", ",Từ trần,Đảng"));
const last = (): string => write("truoc.csv", HEAD, AN, BINH);

const fill = (...more: string[]) =>
  khopso("fill", "--form", "B1-BTCTW,3-BTCTW", "--from", list(), "--period", "2021", ...more);

it("forms are filled from two lists, with who came, who left and how", async () => {
  const out = folder.path("bieu.xlsx");
  const { code, out: text, err } = await fill("--previous", last(), "-o", out, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { forms: filled } = JSON.parse(text) as FillDocument;
  const cells = filled.find(({ id }) => id === "B1-BTCTW")?.cells ?? [];
  const at = (row: string, column = "2") => cells.find((cell) => cell.row === row && cell.column === column);
  expect(["A", "B", "B.1", "B.2", "C", "C.1", "C.2", "D"].map((row) => at(row)?.value)).toEqual([
    2, 1, 1, 0, 1, 1, 0, 2,
  ]);
  expect(at("D")).toMatchObject({ at: "'Biểu 1-BTCTW'!B26", kind: "counted" });
  expect(at("D", "4")).toMatchObject({
    kind: "derived",
    value: 100,
    formula: 'IF(C26=0,"",ROUND(100*B26/C26,1))',
  });
  expect(at("B.3")).toMatchObject({ kind: "unfilled", reason: "not-counted" });
  expect(filled.map(({ note }) => note)).toEqual(
    Array(2).fill("Theo mẫu thu thập (05/7/2022), chưa đối chiếu văn bản gốc"),
  );
  expect(filled[0]?.proof.inconsistent).toBe(0);
  const workbook = await readWorkbook(out);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Biểu 1-BTCTW", "Biểu 3-BTCTW"]);
  // What we wrote, our own check finds nothing in.
  expect((await khopso("check", out)).code).toBe(0);
});

it("people are told in words what was filled, and which columns are missing", async () => {
  const { code, out } = await fill("-o", folder.path("b.xlsx"), "--lang", "en", "--freeze");
  expect(code).toBe(0);
  expect(out).toContain("2 forms filled in");
  expect(out).toContain(
    "After a form as it was collected (2022-07-05), not compared with the issuing document",
  );
  expect(out).toContain("the list lacks the column: Occupation");
  expect(out).toContain("the list at the beginning is needed");
  expect(out).not.toContain("Trần Văn An");
  const workbook = await readWorkbook(folder.path("b.xlsx"));
  expect(workbook.sheets.flatMap((_, i) => Object.keys(formulas(workbook, i)))).toEqual([]);
});

it("a tally of the organizations tells their types; what it calls by other names is listed", async () => {
  const tally = write(
    "don-vi.csv",
    "TT,Tổ chức,Tổng số,Nam,Nữ",
    "I,Cơ quan Nhà nước,20,12,8",
    "1,Đảng bộ Sở Y tế,20,12,8",
    "II,Loại hình lạ,30,10,20",
    "1,Chi bộ Báo Lam,30,10,20",
    ",Tổng cộng,50,22,28",
  );
  const out = folder.path("c.xlsx");
  const { code, out: text } = await khopso(
    "fill",
    "--form",
    "B5-BTCTW",
    "--from",
    list(),
    "--units",
    tally,
    "--period",
    "2021",
    "-o",
    out,
    "--json",
  );
  // One organization is of no known type: figures by type are not final.
  expect(code).toBe(1);
  const document = JSON.parse(text) as FillDocument & { units: { known: number; unknownTypes: string[] } };
  expect(document.units).toMatchObject({ known: 2, unknownTypes: ["'don-vi'!B4"] });
  const value = (row: string, column: string) =>
    document.forms[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect([value("5", "2"), value("5", "3"), value("5", "7"), value("T", "2"), value("T", "7")]).toEqual([
    1, 1, 1, 2, 2,
  ]);
});

it("a file that is there is left alone, unless it is said; a source always", async () => {
  const out = folder.path("d.xlsx");
  writeFileSync(out, "mine");
  expect(await fill("-o", out)).toMatchObject({ code: 2, out: "" });
  expect(readFileSync(out, "utf8")).toBe("mine");
  expect((await fill("-o", out, "--replace")).code).toBe(0);
  expect(readFileSync(out).length).toBeGreaterThan(1000);
  const again = await khopso(
    "fill",
    "--form",
    "B1-BTCTW",
    "--from",
    out,
    "--period",
    "2021",
    "-o",
    out,
    "--replace",
  );
  expect(again.code).toBe(2);
  expect(again.err).toContain("là tệp nguồn");
});

it.each([
  [["--form", "B99", "--from", "x.csv", "--period", "2021", "-o", "x.xlsx"], "Không có biểu “B99”"],
  [
    ["--form", "B1-BTCTW", "--from", "x.csv", "--period", "2021-13", "-o", "x.xlsx"],
    "Không hiểu kỳ “2021-13”",
  ],
  [["--form", "B1-BTCTW", "--from", "x.csv", "--period", "2021", "-o", "x.xls"], "hãy đổi tên x.xls"],
  [["--form", "B1-BTCTW", "--period", "2021", "-o", "x.xlsx"], "Lệnh fill cần --from"],
  [
    ["--form", "B1-BTCTW", "--from", "x.csv", "--period", "2021", "-o", "x.xlsx", "--age", "moons"],
    "Không có cách tính tuổi “moons”",
  ],
  [
    ["--form", "B1-BTCTW", "--from", "x.csv", "--period", "2021", "-o", "x.xlsx", "--rounding", "0"],
    "Không có cách làm tròn “0”: hãy dùng 1, 2, 1-down, 2-down",
  ],
  [
    ["--form", "B1-BTCTW", "--from", "x.csv", "--period", "2021", "-o", "x.xlsx", "--as-of", "2021-02-30"],
    "Không có ngày “2021-02-30”",
  ],
  [
    ["--form", "B1-BTCTW", "--from", "khong-co.csv", "--period", "2021", "-o", "x.xlsx"],
    "Không tìm thấy khong-co.csv",
  ],
  [["--form", "B1-BTCTW", "--together"], "Lệnh fill không có tùy chọn --together"],
  [["x.csv"], "không nhận “x.csv”"],
])("what cannot be done is said: %j", async (argv, sentence) => {
  const { code, out, err } = await khopso("fill", ...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(sentence);
  expect(existsSync("x.xlsx")).toBe(false);
});

it("a template is filled in a copy: its formulas and locked cells stay, and are named", async () => {
  const form = forms.filter(({ id }) => id === "B1-BTCTW");
  const [one] = form;
  if (!one) throw new Error("no form 1");
  const { sheet, placeOf } = formSheet(one, { name: "Mẫu của huyện", content: () => undefined });
  const total = `'Mẫu của huyện'!${placeOf("D", "2") ?? ""}`;
  const template = folder.path("mau.xlsx");
  writeFileSync(template, newWorkbook([{ kind: "add-sheet", sheet }]));
  const typed = `'Mẫu của huyện'!${placeOf("B", "2") ?? ""}`;
  const mine: Edit[] = [
    { kind: "set-formula", at: total, formula: "1+2" },
    { kind: "set-value", at: typed, value: "12" },
  ];
  await writeWorkbook(template, mine, { inPlace: true });
  const out = folder.path("mau-da-dien.xlsx");
  const { code, out: text } = await khopso(
    ...["fill", "--form", "B1-BTCTW", "--from", list(), "--previous", last(), "--period", "2021"],
    ...["--into", template, "-o", out, "--json"],
  );
  expect(code).toBe(0);
  const document = JSON.parse(text) as FillDocument & { into: unknown };
  const replaced = [{ at: typed, before: "12", after: 1 }];
  expect(document.into).toEqual({ workbook: "mau.xlsx", kept: [total], locked: [], replaced });
  const filled = await readWorkbook(out);
  expect(filled.sheets.map(({ name }) => name)).toEqual(["Mẫu của huyện"]);
  expect(Object.values(formulas(filled, 0))).toEqual(["1+2"]);
  const joined = document.forms[0]?.cells.find(({ row, column }) => row === "B" && column === "2");
  expect(heldAt(filled, joined?.at ?? "")).toEqual({ value: 1 });

  const refused = await khopso(
    ...["fill", "--form", "B3-BTCTW", "--from", list(), "--period", "2021", "--into", template],
    ...["-o", folder.path("khong-co.xlsx")],
  );
  expect([refused.code, refused.err]).toEqual([
    2,
    expect.stringContaining("không có trang nào là biểu B3-BTCTW"),
  ]);
  expect(existsSync(folder.path("khong-co.xlsx"))).toBe(false);
});

it("a workbook without a list of members is refused", async () => {
  const path = write("bang.csv", "Đơn vị,Nam,Nữ,Tổng số", "Xã Đông,11,12,23", "Xã Tây,8,3,11");
  const { code, err } = await khopso(
    "fill",
    "--form",
    "B1-BTCTW",
    "--from",
    path,
    "--period",
    "2021",
    "-o",
    folder.path("e.xlsx"),
  );
  expect(code).toBe(2);
  expect(err).toContain("bang.csv không có danh sách đảng viên nào đọc được");
});

it("options of fill are of no other command", async () => {
  const { code, err } = await khopso("check", "a.csv", "--freeze");
  expect([code, err]).toEqual([2, expect.stringContaining("--freeze chỉ dùng với lệnh fill")]);
});

it("the forms are listed, each with what it is taken from", async () => {
  const { code, out } = await khopso("fill", "--list-forms", "--json");
  expect(code).toBe(0);
  const listed = JSON.parse(out) as { id: string; title: string; note: string }[];
  expect(listed.map(({ id, title }) => [id, title])).toEqual(forms.map(({ id, title }) => [id, title]));
  expect((await khopso("fill", "--list-forms")).out).toContain("THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN");
});

it("a figure leads back to its rows, and a cell that is not there is refused", async () => {
  const asked = ["--previous", last(), "--plan", "--json"];
  const { out, err } = await fill(...asked, "--where", "B1-BTCTW:B.1");
  expect(err).toBe("");
  const { where } = JSON.parse(out) as { where: { column: string; places: readonly { at: string }[] } };
  expect(where.column).toBe("2");
  expect(where.places.map(({ at }) => at)).toEqual(["'[nay.csv]nay'!A3"]);
  expect((await fill(...asked, "--where", "B1-BTCTW:X")).code).toBe(2);
});

const rows = (...lines: readonly string[]): NewSheet => ({
  name: "Danh sách",
  cells: lines.flatMap((line, r) =>
    line.split(",").map((text, c): NewCell => {
      const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
      const at = cellName(r, c);
      if (!day) return text === "" ? { at } : { at, content: { value: text } };
      const value = dayNumber(Number(day[3]), Number(day[2]), Number(day[1]));
      return { at, content: { value }, format: { numberFormat: "dd/mm/yyyy" } };
    }),
  ),
  merges: [],
  columnWidths: [],
});

it("--live adds the forms to a copy of the list, as formulas over it; --charts draws them", async () => {
  const [from, out] = [folder.path("song.xlsx"), folder.path("song-bieu.xlsx")];
  writeFileSync(from, newWorkbook([{ kind: "add-sheet", sheet: rows(HEAD, AN, BINH, CHI) }]));
  const ask = ["fill", "--form", "B3-BTCTW,LOCAL-TRINHDO", "--from", from, "--period", "2021", "--live"];
  const { code, out: text, err } = await khopso(...ask, "--charts", "-o", out, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const document = JSON.parse(text) as FillDocument & { charts: unknown; live: string };
  expect(document.live).toBe("song.xlsx");
  expect(document.charts).toMatchObject({ sheet: "Biểu đồ", drawn: [{ id: "ages" }] });
  const cells = document.forms.flatMap((form) => form.cells);
  const women = cells.find(({ at }) => at === "'Biểu 3-BTCTW'!B11");
  expect(women).toMatchObject({
    value: 2,
    formula: "COUNTIFS('Danh sách'!$D$2:$D$4,\"Nữ\",'Danh sách'!$J$2:$J$4,\"=\")",
  });
  expect(cells.find(({ row }) => row === "II.2.x9")?.fixed).toBe("là số bình quân");
  const written = await readWorkbook(out);
  expect(written.sheets.map(({ name }) => name)[0]).toBe("Danh sách");
  expect(formulas(written, 1).B11).toBe(women?.formula);
  expect(heldAt(written, "'Danh sách'!B2")).toEqual({ value: "Trần Văn An" });
  expect(formulas(written, written.sheets.length - 1).B6).toContain("-(COUNTIFS(");
  const said = await khopso(...ask, "--charts", "--plan");
  expect(said.out).toContain("Vẫn là giá trị: B47 – là số bình quân");
  expect(said.out).toContain("Chưa vẽ được");
});

it("--live wants a workbook that can be copied, and formulas that stay", async () => {
  const csv = await fill("--live", "-o", folder.path("a.xlsx"));
  expect([csv.code, csv.err]).toEqual([2, expect.stringContaining("nay.csv")]);
  const frozen = await fill("--live", "--freeze", "--plan");
  expect([frozen.code, frozen.err]).toEqual([2, expect.stringContaining("--live hoặc --freeze")]);
});

it("figures of units on sheets of one workbook are added up over these, by formula", async () => {
  const form = forms.find(({ id }) => id === "B6F-BTCTW");
  if (!form) throw new Error("no such form");
  const sheet = (name: string, value: number): NewSheet =>
    formSheet(form, { name, unit: name, period: "Năm 2021", content: () => ({ value }) }).sheet;
  const [units, out] = [folder.path("cac-xa.xlsx"), folder.path("tong.xlsx")];
  const both = [sheet("Đảng bộ xã An", 3), sheet("Đảng bộ xã Bình", 4)];
  writeFileSync(units, newWorkbook(both.map((one) => ({ kind: "add-sheet", sheet: one }))));
  const names = write("don-vi.csv", "STT,Đơn vị", "1,Đảng bộ xã An", "2,Đảng bộ xã Bình");
  const { out: text } = await khopso(
    ...["fill", "--form", "B6F-BTCTW", "--units", units, "--unit-list", names, "--period", "2021"],
    ...["--live", "--json", "-o", out],
  );
  const cells = (JSON.parse(text) as FillDocument).forms[0]?.cells ?? [];
  const summed = cells.filter(({ kind }) => kind === "consolidated");
  expect(summed.length).toBeGreaterThan(0);
  for (const { at, value, formula } of summed) {
    const place = at.split("!")[1] ?? "";
    expect([at, value, formula]).toEqual([at, 7, `'Đảng bộ xã An'!${place}+'Đảng bộ xã Bình'!${place}`]);
  }
});
