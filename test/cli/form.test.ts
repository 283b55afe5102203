import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { forms } from "../../src/core/forms";
import type { FillDocument } from "../../src/core/forms/fill-document";
import type { Form } from "../../src/core/forms/form";
import { formSheet } from "../../src/core/forms/form-sheet";
import type { OwnFormFile } from "../../src/core/forms/own/own-form-file";
import { newWorkbook } from "../../src/node/new-workbook";
import { BOOK_ROWS, BOOKS } from "../support/books-form";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

const B3 = forms.find(({ id }) => id === "B3-BTCTW");
if (!B3) throw new Error("no form");

/** Next year's form: a band of age is split, a row is new. */
const changed: Form = {
  ...B3,
  number: "3A-BTCTW",
  relations: [],
  rows: B3.rows.flatMap((row) => {
    if (row.code === "II.2.x1")
      return [
        { ...row, code: "n1", label: "- Từ 18 - 25 tuổi" },
        { ...row, code: "n2", label: "- Từ 26 - 30 tuổi" },
      ];
    return row.code === "I.x6" ? [row, { ...row, code: "n3", label: "- Dân quân tự vệ" }] : [row];
  }),
};

const bytes = newWorkbook([
  {
    kind: "add-sheet",
    sheet: formSheet(changed, { name: "Biểu mới", content: () => undefined }).sheet,
  },
]);

const template = (): string => {
  const path = folder.path("mau.xlsx");
  writeFileSync(path, bytes);
  return path;
};

const list = (): string => {
  const path = folder.path("danh-sach.csv");
  const lines = [
    "STT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Tôn giáo,Số thẻ đảng viên,Ngày vào Đảng,Ngày chính thức,Đảng bộ",
    "1,Trần Văn An,05/02/1970,Nam,Kinh,Không,10000001,01/03/1995,01/03/1996,Đảng bộ Sở Y tế",
    "2,Lê Thị Bình,07/08/1994,Nữ,Tày,Không,10000002,02/04/2015,02/04/2016,Đảng bộ Sở Y tế",
    "3,Ngô Thị Chi,09/10/1998,Nữ,Kinh,Công giáo,10000003,03/05/2021,,Đảng bộ Sở Y tế",
  ];
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};

/** The form of the changed sheet as a file. */
async function read(...more: string[]): Promise<{ readonly path: string; readonly file: OwnFormFile }> {
  const path = folder.path(`bieu${String(more.length)}.json`);
  rmSync(path, { force: true });
  const { code, err } = await khopso("form", "read", template(), "-o", path, ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { path, file: JSON.parse(readFileSync(path, "utf8")) as OwnFormFile };
}

it("a form is read from its empty sheet, told and saved", async () => {
  const { code, out } = await khopso("form", "read", template());
  expect(code).toBe(0);
  expect(out).toContain("THỐNG KÊ ĐỘI NGŨ ĐẢNG VIÊN (own.3a-btctw), đọc từ trang “Biểu mới”");
  expect(out).toMatch(/Từ 26 - 30 tuổi — Đảng viên trong danh sách cuối kỳ — tuổi từ 26 đến 30 /);
  expect(out).toMatch(/^\?.*Dân quân tự vệ — chưa biết đếm gì$/m);
  const { file } = await read();
  expect(file.form.counts?.["II.2.x2"]?.where).toEqual([{ field: "person.birthDate", age: [26, 30] }]);
  expect(file.reasons?.rows).toHaveLength(file.form.rows.length);
});

it("last year's form and this year's are set side by side", async () => {
  const { path } = await read();
  const { code, out } = await khopso("form", "compare", "B3-BTCTW", path, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    before: "B3-BTCTW",
    now: "own.3a-btctw",
    counts: { rows: { added: 1, removed: 0, split: 1, renamed: 0, same: 61 }, columns: { same: 4 } },
  });
  const { out: told } = await khopso("form", "compare", "3-BTCTW", path, "--lang", "en");
  expect(told).toContain(
    "split: II.2.x1 “- Từ 18 - 30 tuổi” → II.2.x1 “- Từ 18 - 25 tuổi”, II.2.x2 “- Từ 26 - 30 tuổi”",
  );
  expect(told).toContain("added: I.x7 “- Dân quân tự vệ”");
});

it("a form that follows another takes over how it agrees with others", async () => {
  const { file } = await read("--like", "B3-BTCTW");
  expect(file.form.relations).toContainEqual(
    expect.objectContaining({ kind: "equal", along: "forms", parts: [{ form: "B1-BTCTW", row: "D" }] }),
  );
  expect(file.reasons?.rows[1]?.counts).toEqual({ why: "known-form", form: "B3-BTCTW", row: "I.x1" });
});

it("fills a form of the user's own as any other, proves it, tells where from, and fills it into its own sheet", async () => {
  const { path } = await read();
  const [out, copy] = [folder.path("ra.xlsx"), folder.path("ban-sao.xlsx")];
  const given = ["fill", "--form", `${path},B1-BTCTW`, "--from", list(), "--period", "2021"];
  const filled = await khopso(...given, "-o", out, "--json", "--where", "own.3a-btctw:II.2.x2");
  expect({ code: filled.code, err: filled.err }).toEqual({ code: 0, err: "" });
  const { forms: done, ...rest } = JSON.parse(filled.out) as FillDocument & { where: { places: object[] } };
  const own = done.find(({ id }) => id === "own.3a-btctw");
  const value = (row: string) => own?.cells.find((cell) => cell.row === row && cell.column === "2")?.value;
  expect(["I", "I.x1", "I.x2", "II.2.x1", "II.2.x2", "II.2.x7"].map(value)).toEqual([3, 2, 1, 1, 1, 1]);
  expect(own?.note).toBe("Mẫu của người dùng");
  expect(own?.proof.inconsistent).toBe(0);
  expect(own?.proof.consistent).toBeGreaterThan(5);
  expect(rest.where.places).toHaveLength(1);
  expect((await khopso("check", out)).code).toBe(0);

  const into = await khopso(
    "fill",
    "--form",
    path,
    "--from",
    list(),
    "--period",
    "2021",
    "-o",
    copy,
    "--into",
    template(),
    "--json",
  );
  expect({ code: into.code, err: into.err }).toEqual({ code: 0, err: "" });
  const [inTemplate] = (JSON.parse(into.out) as FillDocument).forms;
  expect(inTemplate?.sheet).toBe("Biểu mới");
  expect(inTemplate?.cells.find(({ row }) => row === "II.2.x2")).toMatchObject({ value: 1 });
});

it("sheets that are laid out as a form of the user's own are checked as such where its file is named", async () => {
  const [mau, sheet] = [folder.path("sach.json"), folder.path("sach.csv")];
  writeFileSync(mau, JSON.stringify({ khopSoForm: 1, form: BOOKS }));
  const figures = [52, 31, 17, 9, 75, 13];
  const lines = ["KIỂM KÊ TỦ SÁCH,", "Nội dung,Số cuốn", "A,1"];
  writeFileSync(
    sheet,
    [...lines, ...BOOK_ROWS.map((label, i) => `${label},${String(figures[i])}`)].join("\n"),
  );
  expect((await khopso("check", sheet)).code).toBe(0);
  const { code, out } = await khopso("check", sheet, "--form", mau, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ findings: [{ at: "sach!B8", reported: 75, computed: 57 }] });
  const detected = await khopso("detect", sheet, "--form", mau, "--json");
  expect(JSON.parse(detected.out)).toMatchObject({
    relations: [
      { kind: "sum", evidence: ["form"] },
      { kind: "of-which", evidence: ["form"] },
    ],
  });
  expect((await khopso("check", sheet, "--form", "B1-BTCTW")).err).toContain("luôn được nhận ra");
  expect((await khopso("check", sheet, "--form", "khong-co.json")).err).toContain(
    "Không tìm thấy khong-co.json",
  );
});

describe("what cannot be done is said in a sentence", () => {
  const broken = async (change: (file: OwnFormFile) => unknown): Promise<string> => {
    const { file } = await read();
    const path = folder.path("hong.json");
    writeFileSync(path, JSON.stringify(change(file)));
    return path;
  };

  it("of a file that is damaged: the file and the place", async () => {
    const path = await broken((file) => ({ ...file, form: { ...file.form, level: 5 } }));
    const { code, err } = await khopso(
      "fill",
      "--form",
      path,
      "--from",
      list(),
      "--period",
      "2021",
      "--plan",
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: "hong.json không dùng được: chỗ “form.level” không đúng quy cách của tệp mẫu biểu.\n",
    });
    const english = await khopso("form", "compare", "B3-BTCTW", path, "--lang", "en");
    expect(english.err).toBe(
      "hong.json cannot be used: what stands at “form.level” does not fit the file of a form.\n",
    );
  });

  it("of one that a newer program wrote", async () => {
    const path = await broken((file) => ({ ...file, khopSoForm: 9 }));
    expect((await khopso("form", "compare", path, "B3-BTCTW")).err).toContain("bản Khớp Số mới hơn");
  });

  it.each([
    [["form"], "Hãy dùng form read"],
    [["form", "read"], "Lệnh form read cần một tệp"],
    [["form", "compare", "B1-BTCTW"], "Lệnh form compare cần hai biểu"],
    [["form", "compare", "B1-BTCTW", "B99"], "Không có biểu “B99”"],
    [["form", "compare", "B1-BTCTW", "khong-co.json"], "Không tìm thấy khong-co.json"],
    [["form", "read", "khong-co.xlsx"], "Không tìm thấy khong-co.xlsx"],
    [["form", "read", "a.xlsx", "--plan"], "Lệnh form không có tùy chọn --plan"],
    [["check", "a.xlsx", "--sheet", "b"], "Tùy chọn --sheet chỉ dùng với lệnh form"],
  ])("%j", async (argv, sentence) => {
    const { code, err } = await khopso(...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it("of a sheet that is not there, and of one that is no form", async () => {
    const { err } = await khopso("form", "read", template(), "--sheet", "Trang khác");
    expect(err).toContain("không có trang “Trang khác”. Các trang hiện có: “Biểu mới”");
    const none = folder.path("chu.csv");
    writeFileSync(none, "Chỉ một dòng chữ\n");
    expect((await khopso("form", "read", none, "--lang", "en")).err).toContain("No header was found");
  });
});
