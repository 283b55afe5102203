import { checkWorkbook } from "../../../src/core/check-workbook";
import { commonCauses } from "../../../src/core/units-sent/causes";
import { letterOf, letterText } from "../../../src/core/units-sent/letter";
import { checkedFile, type SentFile } from "../../../src/core/units-sent/sent-file";
import { unitTable } from "../../../src/core/units-sent/unit-table";
import { gridWorkbook } from "../../support/grid";

/** A unit's form of which the third total is off by `off`. */
function form(head: string, off = 0, first = 110): string {
  return `
    ${head}
    | Bộ phận  | Nam | Nữ  | Tổng số |
    | Tổ một   | ${String(first)} | 112 | ${String(first + 112)} |
    | Tổ hai   | 354 | 119 | 473 |
    | Tổ ba    | 207 | 205 | ${String(412 + off)} |
    | Tổ bốn   | 116 | 160 | 276 |`;
}

const headOf = (unit: string): string => `| ĐẢNG ỦY KHỐI |\n| ${unit} |`;

function sent(file: string, sheets: Record<string, string> | string, modified?: number): SentFile {
  const workbook = gridWorkbook(sheets, file);
  return { file, modified, outcome: checkedFile(workbook, checkWorkbook(workbook)) };
}

const SUMMARY = sent(
  "tong-hop.xlsx",
  `| Đơn vị             | Nam | Nữ | Tổng số |
   | Đảng bộ Sở Y tế    | 787 | 596 | 1383 |
   | Đảng bộ Sở Nội vụ  | 787 | 596 | 1383 |
   | Chi bộ Sở Tư pháp  | 20  | 30 | 50 |
   | Tổng cộng          | 1594 | 1222 | 2816 |`,
);

const brief = (files: readonly SentFile[]) =>
  unitTable(files).rows.map(({ unit, file, state }) => [unit, file, state].join(" · "));

describe("units by what they have sent", () => {
  it("are taken from a summary among the files, told by what their forms or files are called", () => {
    const table = unitTable([
      sent("a.xlsx", form(headOf("ĐẢNG BỘ SỞ Y TẾ"), 9)),
      sent("02-so-noi-vu.xlsx", form("| |")),
      SUMMARY,
    ]);
    expect(table.rows.map(({ unit, state }) => `${unit}: ${state}`)).toEqual([
      "Đảng bộ Sở Y tế: errors",
      "Chi bộ Sở Tư pháp: missing",
      "Đảng bộ Sở Nội vụ: agrees",
      "tong-hop: agrees",
    ]);
    expect(table.rows.map(({ isList }) => isList)).toEqual([false, false, false, true]);
    expect(table.list).toEqual({ from: "tong-hop.xlsx", units: 3 });
    expect(table.totals).toMatchObject({ errors: 1, files: 3, states: { missing: 1, errors: 1, agrees: 2 } });
  });

  it("are not missed where nobody says who should send", () => {
    const table = unitTable([
      sent("a.xlsx", form("| Đơn vị: Sở Y tế |")),
      sent("b.xlsx", form("| Đơn vị tính: người |")),
    ]);
    expect(table.list).toBeUndefined();
    expect(table.rows.map(({ unit }) => unit)).toEqual(["b", "Sở Y tế"]);
  });

  it("are missed by a list that was given, however names are written", () => {
    const list = { from: "ds.txt", names: ["Sở Y Tế", "Đảng bộ sở Nội vụ", "Sở Tư pháp"] };
    const { rows } = unitTable(
      [sent("SO Y TE.xlsx", form("| |")), sent("so_noi_vu_v2.xlsx", form("| |"))],
      list,
    );
    expect(rows.filter(({ state }) => state === "missing").map(({ unit }) => unit)).toEqual(["Sở Tư pháp"]);
  });

  it("agree where a list of members was looked at, though nothing adds up in it", () => {
    const list = `
      | STT | Họ và tên    | Ngày sinh  | Giới tính | Ngày vào Đảng | Trình độ chuyên môn |
      | 1   | Bùi Thị Sen  | 02/03/1980 | Nữ        | 19/05/2009    | Đại học             |
      | 2   | Lò Văn Pâng  | 17/11/1974 | Nam       | 03/02/2001    | Cao đẳng            |
      | 3   | Vi Thị Hoa   | 08/08/1991 | Nữ        | 02/09/2019    | Đại học             |`;
    const words = "| Kính gửi |\n| Đã nhận |";
    expect(brief([sent("ds.xlsx", list), sent("thu.xlsx", words)])).toEqual([
      "thu · thu.xlsx · nothing-to-check",
      "ds · ds.xlsx · agrees",
    ]);
  });

  it("stand where somebody is needed first", () => {
    const unread: SentFile = { file: "hong.xlsx", outcome: { kind: "unread", code: "damaged", detail: "" } };
    const list = { from: "ds.txt", names: ["Sở Y tế"] };
    const files = [sent("x.xlsx", form("| |")), unread, sent("z.xlsx", form("| |", 4))];
    expect(unitTable(files, list).rows.map(({ state }) => state)).toEqual([
      "errors",
      "unread",
      "missing",
      "agrees",
    ]);
  });
});

describe("a document that was sent again", () => {
  it("is counted once, the newest by time, and both are shown", () => {
    const files = [
      sent("so-y-te.xlsx", form(headOf("SỞ Y TẾ"), 9), 1000),
      sent("so-y-te (2).xlsx", form(headOf("SỞ Y TẾ")), 2000),
    ];
    expect(brief(files)).toEqual([
      "SỞ Y TẾ · so-y-te (2).xlsx · agrees",
      "SỞ Y TẾ · so-y-te.xlsx · replaced",
    ]);
    const { rows, totals } = unitTable(files);
    expect(rows).toMatchObject([
      { replaces: ["so-y-te.xlsx"], disputed: false },
      { replacedBy: "so-y-te (2).xlsx" },
    ]);
    expect(totals).toMatchObject({ errors: 0, files: 2 });
  });

  it("is told by the version in its name where no time is known, and doubt is told where both speak", () => {
    const [first, second] = [form("| |", 9), form("| |")];
    expect(brief([sent("so-y-te_v2.xlsx", second), sent("so-y-te.xlsx", first)])).toEqual([
      "so-y-te_v2 · so-y-te_v2.xlsx · agrees",
      "so-y-te · so-y-te.xlsx · replaced",
    ]);
    const disputed = unitTable([sent("so-y-te_v2.xlsx", second, 1), sent("so-y-te.xlsx", first, 2)]).rows;
    expect(disputed.map(({ file, disputed: doubt }) => [file, doubt])).toEqual([
      ["so-y-te.xlsx", true],
      ["so-y-te_v2.xlsx", false],
    ]);
  });

  it("is told by its unit and form under another name", () => {
    const [a, b] = [form("| Đơn vị: Sở Y tế |", 9), form("| Đơn vị: Sở Y tế |")];
    expect(brief([sent("bieu gui lan dau.xlsx", a, 1), sent("ban chinh thuc.xlsx", b, 2)])).toEqual([
      "Sở Y tế · ban chinh thuc.xlsx · agrees",
      "Sở Y tế · bieu gui lan dau.xlsx · replaced",
    ]);
  });

  it.each([
    ["of two units under one name", "| Đơn vị: Sở Y tế |", "| Đơn vị: Sở Nội vụ |"],
    ["of two units that only their titles tell", "| Trạm xá |", "| Nhà trẻ |"],
    ["of two periods", "| Năm 2020 |", "| Năm 2021 |"],
  ])("is not one %s", (_, a, b) => {
    const { rows } = unitTable([sent("bieu.xlsx", form(a)), sent("bieu (1).xlsx", form(b))]);
    expect(rows.map(({ state }) => state)).toEqual(["agrees", "agrees"]);
  });

  it("is not one of two forms of a unit", () => {
    const other = `| Đơn vị: Sở Y tế |
      | Loại | Khen | Chê | Cộng |
      | A | 12 | 30 | 42 |
      | B | 11 | 9 | 20 |
      | C | 21 | 19 | 40 |`;
    const files = [sent("bieu-1.xlsx", form("| Đơn vị: Sở Y tế |")), sent("bieu-2.xlsx", other)];
    expect(unitTable(files).rows.map(({ state }) => state)).toEqual(["agrees", "agrees"]);
  });
});

describe("what units got wrong alike", () => {
  it("is said once with who, also where sheets are called differently; an older copy does not count", () => {
    const table = unitTable([
      sent("a.xlsx", { A: form("| Đơn vị: Sở Y tế |", 9) }, 2),
      sent("b.xlsx", { B: form("| Đơn vị: Sở Nội vụ |", 20) }),
      sent("c.xlsx", form("| Đơn vị: Sở Tư pháp |")),
      sent("a cu.xlsx", { A: form("| Đơn vị: Sở Y tế |", 7) }, 1),
    ]);
    const [cause, ...more] = commonCauses(table);
    expect(more).toEqual([]);
    expect(cause).toMatchObject({
      check: "total-not-sum",
      place: { sheet: "", column: "D", cell: "D5" },
      units: [{ unit: "Sở Nội vụ" }, { unit: "Sở Y tế", file: "a.xlsx", cells: ["D5"] }],
    });
  });

  it("is no cause where one unit errs in two files", () => {
    const table = unitTable([
      sent("a/1.xlsx", form("| Đơn vị: Sở Y tế |\n| Năm 2020 |", 9)),
      sent("a/2.xlsx", form("| Đơn vị: Sở Y tế |\n| Năm 2021 |", 9)),
    ]);
    expect(commonCauses(table)).toEqual([]);
  });
});

it("a letter lists what is open, and is none where nothing is", () => {
  const wrong = sent("a.xlsx", form("| |", 9)).outcome;
  const right = sent("a.xlsx", form("| |")).outcome;
  if (wrong.kind !== "checked" || right.kind !== "checked") throw new Error("both are read");
  const letter = letterOf("Sở Y tế", "a.xlsx", wrong, "vi");
  expect(letter && letterText(letter)).toMatch(
    /^Về số liệu trong tệp a\.xlsx\nKính gửi: Sở Y tế\n\nQua kiểm tra, số liệu có 1 chỗ không khớp:\n1\. Sheet1 · D5 \(dòng Tổ ba\): /,
  );
  expect(letterOf("Sở Y tế", "a.xlsx", right, "vi")).toBeUndefined();
});

it.each([
  ["Đơn vị: Chi bộ Ngành y", "Chi bộ Ngành y"],
  ["Đơn vị: chi bộ", undefined],
  ["Đơn vị: tổ chức đảng", undefined],
  ["Đơn vị: đảng viên", undefined],
])("%s above a form names %s", (head, name) => {
  const workbook = gridWorkbook(form(`| ${head} |\n| |`));
  expect(checkedFile(workbook, checkWorkbook(workbook)).unit.name).toBe(name);
});
