import { checkWorkbook } from "../../../src/core/check-workbook";
import { CellReader } from "../../../src/core/roster/cell-reader";
import type { Field } from "../../../src/core/roster/field";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

/** A grid in which `⏎` is a line break. */
function drawn(...grid: Parameters<typeof gridWorkbook>): Workbook {
  const workbook = gridWorkbook(...grid);
  return { ...workbook, strings: workbook.strings.map((text) => text.replaceAll("⏎", "\n")) };
}

const reader = new CellReader(viewWorkbook(gridWorkbook("| STT |")));

/** Values; `?` and what a word may mean; `unknown`; `blank`; words as they stand. */
function told(field: Field, text: string): string {
  const reading = reader.readText(text, field);
  if (reading.kind === "blank") return "blank";
  if (reading.kind === "facts") return reading.facts.map(([of, value]) => `${of}=${value}`).join(" ");
  return reading.reason === "ambiguous" ? `? ${reading.options.join(" ")}`.trim() : reading.reason;
}

/** What each person's list says of them, what was not understood, and the columns that are asked about. */
function readOf(...grid: Parameters<typeof gridWorkbook>) {
  const roster = readRoster(viewWorkbook(drawn(...grid)));
  return {
    facts:
      roster?.members.map(({ facts: { "person.name": name, ...others } }) => ({ name, ...others })) ?? [],
    units: roster?.members.map(({ unit }) => unit.join(" / ")) ?? [],
    unread: roster?.unread.map(({ field, text, reason }) => [field, text, reason].join(" ")) ?? [],
    asked: roster?.questions.map(({ captions }) => captions.join(" – ")) ?? [],
  };
}

describe("an abbreviation means what its column says, or is asked", () => {
  it.each<[string, Partial<Record<Field, string>>]>([
    ["TC", { "edu.professional": "intermediate", "theory.level": "intermediate" }],
    ["CN", { "edu.professional": "?", "theory.level": "bachelor", "work.occupation": "?" }],
    ["TH", { "edu.professional": "?", "edu.general": "?" }],
    ["TS", { "edu.professional": "doctor", "work.occupation": "?" }],
    ["TT", { status: "dead", "person.religion": "unknown" }],
    ["KT", { status: "expelled", discipline: "?", "work.occupation": "?", "edu.professional": "?" }],
    ["CT", { status: "?", "party.kind": "official" }],
    ["SC", { "edu.professional": "elementary", "theory.level": "elementary" }],
    ["NN", { "person.ethnicity": "?", "work.occupation": "?" }],
    ["ĐV", { "party.position": "member" }],
    ["CĐ", { "edu.professional": "college" }],
    ["CĐT", { status: "arrived-temporarily" }],
    ["1", { "person.gender": "?" }],
    ["213", { "party.kind": "visiting" }],
  ])("%s", (text, meanings) => {
    for (const [field, meaning] of Object.entries(meanings)) {
      const found = told(field as Field, text);
      expect([field, found.startsWith("?") ? "?" : found.replace(/^.*=/, "")]).toEqual([field, meaning]);
    }
  });
});

describe("a value", () => {
  it.each<[Field, string, string]>([
    ["status", "Miễn sinh hoạt, miễn công tác và SHĐ", "status=exempt"],
    ["status", "Được miễn công tác - sinh hoạt Đảng", "status=exempt"],
    ["status", "Sinh hoạt đảng tạm thời", "status=temporary"],
    ["status", "Xóa tên trong danh sách đảng viên", "status=struck"],
    ["status", "Xin ra khỏi Đảng", "status=resigned"],
    ["status", "Đình chỉ sinh hoạt", "status=suspended"],
    ["status", "Kết nạp", "unknown"],
    ["party.kind", "đ/v dự bị", "party.kind=probationary"],
    ["party.position", "P.Bí thư", "party.position=deputy"],
    ["party.position", "Trưởng ban", "party.position=text:Trưởng ban"],
    ["work.occupation", "Nghỉ hưu, mất sức theo chế độ", "work.occupation=retired"],
    ["edu.general", "…/12", "blank"],
    ["edu.general", "..../10", "blank"],
    ["edu.general", "12/12", "edu.general=upper"],
    ["edu.general", "Biết đọc, biết viết chữ quốc ngữ", "edu.general=literate"],
    ["edu.professional", "GS.TSKH", "edu.title=professor edu.professional=dsc"],
    ["edu.professional", "Dưới cao đẳng", "unknown"],
    ["theory.level", "…", "blank"],
    ["person.religion", "….", "blank"],
    ["person.religion", "Phật giáo Hòa Hảo", "person.religion=hoahao"],
    ["person.ethnicity", "Q.tịch gốc nước ngoài", "person.ethnicity=foreign"],
    ["person.ethnicity", "Khơ Me", "person.ethnicity=khmer"],
    ["person.gender", "x", "unknown"],
    ["rating", "tot", "rating=good"],
    ["rating", "Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ", "rating=good"],
    ["rating", "TSVM tiêu biểu", "unknown"],
    ["discipline", "Cảch cáo", "discipline=warning"],
  ])("of %s: %s is %s", (field, text, expected) => expect(told(field, text)).toBe(expected));

  it("of one meaning that is not certain is asked with that meaning", () => {
    const { findings } = checkWorkbook(
      drawn(`
      | STT | Họ và tên     | Ngày sinh  | Chuyên môn |
      | 1   | Nguyễn Văn An | 02/03/1975 | TH         |`),
    );
    expect(findings.map(({ at, messageId, data }) => [at, messageId, data.suggestion])).toEqual([
      ["Sheet1!D2", "misspelt", "Trung cấp"],
    ]);
  });
});

describe("a column", () => {
  it("of another day, another branch or a tally is asked and not taken for the one it resembles", () => {
    const { facts, asked } = readOf(`
      | # | Họ tên        | Ngày sinh  | NGÀY QUYẾT ĐỊNH KẾT NẠP | Chi bộ   | Chi bộ nơi cư trú | DÂN TỘC KHÁC |
      | 1 | Nguyễn Văn An | 02/03/1975 | 01/02/1998              | Chi bộ 1 | Chi bộ Tổ 5       | x            |
      | 2 | Trần Thị Hoa  | 05/06/1980 | 01/05/2001              | Chi bộ 2 | Chi bộ Tổ 6       |              |`);
    expect(asked).toEqual(["NGÀY QUYẾT ĐỊNH KẾT NẠP", "Chi bộ nơi cư trú", "DÂN TỘC KHÁC"]);
    expect(facts[0]).toEqual({
      name: "Nguyễn Văn An",
      "person.birthDate": "1975-03-02",
      "party.cell": "Chi bộ 1",
    });
  });

  it("that a user named is read although another was read as the same before it", () => {
    const workbook = drawn(`
      | STT | Họ và tên     | Ngày sinh  | Ngày chuyển đi | Ngày từ trần |
      | 1   | Nguyễn Văn An | 02/03/1975 | 01/02/2020     |              |
      | 2   | Trần Thị Hoa  | 05/06/1980 |                | 03/04/2021   |`);
    const mapping = { headings: [{ heading: "Ngày từ trần", field: "status.date" }] } as const;
    const days = (roster = readRoster(viewWorkbook(workbook))) =>
      roster?.members.map(({ facts }) => facts["status.date"]);
    expect(days()).toEqual(["2020-02-01", undefined]);
    const roster = readRoster(viewWorkbook(workbook), mapping);
    expect(days(roster)).toEqual(["2020-02-01", "2021-04-03"]);
    expect(roster?.questions).toEqual([]);
  });

  it.each(["Họ đệm", "Họ", "Họ và đệm", "Họ lót", "Họ chữ đệm", "Họ và tên đệm"])(
    "of names headed %s, beside that of given names",
    (heading) => {
      const { facts } = readOf(`
        | TT | ${heading} | Tên | Ngày sinh  |
        | 1  | Nguyễn Văn | An  | 02/03/1975 |`);
      expect(facts.map(({ name }) => name)).toEqual(["Nguyễn Văn An"]);
    },
  );

  it("typed with marks that are letters of their own, in capitals or not, is the same", () => {
    const { facts } = readOf(
      `
      | STT | Họ và tên      | Ngày sinh  | Dân tộc |
      | 1   | NGUYỄN VĂN ÁNH | 02/03/1975 | MƯỜNG   |`.normalize("NFD"),
    );
    expect(facts).toEqual([
      { name: "NGUYỄN VĂN ÁNH", "person.birthDate": "1975-03-02", "person.ethnicity": "muong" },
    ]);
  });

  it("of numbers that lost the zeros at their front names the same people", () => {
    const { findings } = checkWorkbook(
      drawn(`
      | STT | Họ và tên     | Ngày sinh  | Số CCCD        | Số thẻ đảng viên |
      | 1   | Nguyễn Văn An | 02/03/1975 | "038075012345" | "08123456"       |
      | 2   | Trần Thị Hoa  | 05/06/1980 | 38075012345    | 90123456         |
      | 3   | Lê Văn Bình   | 05/06/1981 | "001081054321" | 8123456          |`),
    );
    expect(Object.fromEntries(findings.map(({ at, messageId }) => [at, messageId]))).toEqual({
      "Sheet1!D3": "id",
      "Sheet1!E4": "card",
    });
  });
});

describe("a layout", () => {
  it("with a cross in one of several columns: two crosses are neither value", () => {
    const { facts, unread } = readOf(
      `
      | TT | Họ và tên     | Ngày sinh  | Giới tính |    | Xếp loại đảng viên |       |      |       |
      |    |               |            | Nam       | Nữ | HTXSNV             | HTTNV | HTNV | KHTNV |
      | 1  | Nguyễn Văn An | 02/03/1975 | x         |    | x                  |       |      |       |
      | 2  | Trần Thị Hoa  | 05/06/1980 | x         | x  |                    | x     | X    | x     |
      | 3  | Trần Thị Mai  | 05/06/1981 |           | X  |                    |       |      | x     |`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:I1"] },
    );
    expect(facts.map((each) => [each["person.gender"], each.rating])).toEqual([
      ["male", "excellent"],
      [undefined, undefined],
      ["female", "failed"],
    ]);
    expect(unread).toEqual(["person.gender x several", "rating X several"]);
  });

  it("with the birth date in the column of the sex: dates in both are of neither sex", () => {
    const { facts, unread } = readOf(
      `
      | STT | Họ và tên     | NGÀY, THÁNG, NĂM SINH |            |
      |     |               | NAM                   | NỮ         |
      | 1   | Nguyễn Văn An | 02/03/1975            | 02/03/1975 |
      | 2   | Trần Thị Hoa  |                       | 1980       |`,
      { merges: ["A1:A2", "B1:B2", "C1:D1"] },
    );
    expect(facts.map((each) => [each["person.gender"], each["person.birthDate"]])).toEqual([
      [undefined, "1975-03-02"],
      ["female", "1980"],
    ]);
    expect(unread).toEqual(["person.gender 02/03/1975 several"]);
  });

  it("with two dates in a cell, on lines of their own", () => {
    const { facts } = readOf(`
      | STT | Họ và tên     | Ngày sinh  | Ngày vào Đảng⏎Ngày chính thức |
      | 1   | Nguyễn Văn An | 02/03/1975 | 03/02/1998⏎03/02/1999         |
      | 2   | Trần Thị Hoa  | 05/06/1980 | 19/05/2005                    |`);
    expect(facts.map((each) => [each["party.admitDate"], each["party.officialDate"]])).toEqual([
      ["1998-02-03", "1999-02-03"],
      ["2005-05-19", undefined],
    ]);
  });

  it("with a long title, numbers of columns that skip one, a key of abbreviations and signatures", () => {
    const { facts, units, unread } = readOf(
      `
      | ĐẢNG BỘ XÃ ĐÔNG | | | | ĐẢNG CỘNG SẢN VIỆT NAM | |
      | ĐẢNG ỦY XÃ ĐÔNG | | | | Xã Đông, ngày 31 tháng 12 năm 2021 | |
      | * |
      | DANH SÁCH ĐẢNG VIÊN CÓ ĐẾN 31/12/2021 |
      | (Chi bộ: Tất cả) |
      | S / T / T | Họ và tên     | Ngày sinh  | CHỨC VỤ HIỆN NAY |                      | Dân tộc |
      |           |               |            | Đảng             | Chính quyền, Đoàn thể |         |
      | 1         | 2             | 3          | 4                | 5                    | 7       |
      | 1         | Nguyễn Văn An | 02/03/1975 | BT               | Chủ tịch             | Kinh    |
      | 2         | Trần Thị Hoa  | 05/06/1980 | Không            | Kế toán              | Tày     |
      | Ghi chú: | BT: Bí thư; PBT: Phó Bí thư |
      | Viết tắt: ĐV: Đảng viên |
      | NGƯỜI LẬP BIỂU |  |  | T/M ĐẢNG ỦY |
      |  |  |  | BÍ THƯ |
      | 3         | Phạm Văn Ký   | 01/01/1970 | BT               |                      | Kinh    |`,
      { merges: ["A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7"] },
    );
    expect(facts.map((each) => [each.name, each["party.position"], each["work.position"]])).toEqual([
      ["Nguyễn Văn An", "secretary", "Chủ tịch"],
      ["Trần Thị Hoa", "none", "Kế toán"],
    ]);
    expect(units).toEqual(["", ""]);
    expect(unread).toEqual([]);
  });

  it("of branches whose numbering begins anew, each with its sum", () => {
    const { facts, units } = readOf(`
      | TT | Họ và tên      | Ngày sinh  |
      | A  | CHI BỘ THÔN 1  |            |
      | 1  | Nguyễn Văn An  | 02/03/1975 |
      | 2  | Trần Thị Hoa   | 05/06/1980 |
      |    | Cộng chi bộ    | 2 người    |
      | B  | CHI BỘ THÔN 2  |            |
      | 1  | Lê Văn Bình    | 05/06/1981 |
      |    | Cộng (1+2)     | 3          |`);
    expect(facts).toHaveLength(3);
    expect(units).toEqual(["CHI BỘ THÔN 1", "CHI BỘ THÔN 1", "CHI BỘ THÔN 2"]);
  });
});

it("a short list with numbers in its cells is not told as figures that nobody looked at", () => {
  const { unchecked, lists } = checkWorkbook(
    drawn(`
    | STT | Họ đệm     | Tên | Sinh ngày  | GT | Trạng thái |
    | 1   | Nguyễn Văn | An  | 02/03/1975 | 1  | ĐSH        |
    | 2   | Trần Thị   | Hoa | 05/06/1980 | 2  | ĐSH        |`),
  );
  expect([lists?.members, unchecked]).toEqual([2, []]);
});

describe("a figure", () => {
  it("of minorities and believers is counted by those columns, of members only who belong to the list", () => {
    const { findings } = checkWorkbook(
      drawn({
        DS: `
          | STT | Họ và tên     | Ngày sinh  | Giới tính | Dân tộc | Tôn giáo  | Trạng thái | Ngày chính thức | Chi bộ   |
          | 1   | Nguyễn Văn An | 02/03/1975 | Nam       | Kinh    | Không     | ĐSH        | 01/01/2000      | Chi bộ 1 |
          | 2   | Trần Thị Hoa  | 05/06/1980 | Nữ        | Tày     |           | MSH        | 01/01/2000      | Chi bộ 1 |
          | 3   | Trần Thị Mai  | 05/06/1999 | Nữ        | Kinh    | Công giáo | ĐSH        |                 | Chi bộ 2 |
          | 4   | Trần Thị Cúc  | 05/06/1989 | Nữ        | Kinh    | Không     | SHT        | 01/01/2010      | Chi bộ 2 |
          | 5   | Trần Thị Đào  | 05/06/1988 | Nữ        | Kinh    | Không     | TT         | 01/01/2010      | Chi bộ 2 |
          | 6   | Trần Thị Lan  | 05/06/1987 | Nữ        | Kinh    | Không     | ĐSH        | 01/01/2010      | Chi bộ 2 |`,
        TH: `
          | STT | Chi bộ   | Tổng số | Nữ | Dân tộc | Tôn giáo | Dự bị | Dưới 30 |
          | 1   | Chi bộ 1 | 2       | 1  | 1       | 0        | 0     | 9       |
          | 2   | Chi bộ 2 | 2       | 2  | 1       | 1        | 1     | 9       |`,
      }),
    );
    expect(findings.filter(({ check }) => check === "count-differs").map(({ at }) => at)).toEqual(["TH!E3"]);
  });
});
