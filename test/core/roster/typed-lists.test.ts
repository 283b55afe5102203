import { checkWorkbook } from "../../../src/core/check-workbook";
import { reconcileRosters } from "../../../src/core/reconcile/reconcile-rosters";
import type { Facts } from "../../../src/core/roster/field";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

/** `⏎` is a line break in a cell. */
function drawn(...given: Parameters<typeof gridWorkbook>): Workbook {
  const workbook = gridWorkbook(...given);
  return { ...workbook, strings: workbook.strings.map((text) => text.replaceAll("⏎", "\n")) };
}

function rosterOf(...given: Parameters<typeof gridWorkbook>): Roster {
  const roster = readRoster(viewWorkbook(drawn(...given)));
  if (!roster) throw new Error("no roster was found");
  expect(roster.questions).toEqual([]);
  return roster;
}

const told = ({ members }: Roster, ...fields: readonly (keyof Facts)[]) =>
  members.map(({ facts }) => fields.map((field) => facts[field]));

const named = ({ members }: Roster) =>
  members.map(({ facts, unit }) => `${facts["person.name"] ?? "?"} – ${unit.join(" > ")}`);

describe("the numbers of an identity card", () => {
  it("of the former one and of the one after it are both read, and each is looked for twice", () => {
    const list = `
      | STT | Họ và tên     | Ngày sinh  | Số CMND     | Số CCCD        |
      | 1   | Nguyễn Văn An | 02/03/1975 | "183012345" | "042075012345" |
      | 2   | Trần Thị Hoa  | 05/06/1980 | "183012346" | "042180012346" |
      | 3   | Lê Văn Bình   | 07/08/1981 | "183012345" | "042081012347" |
      | 4   | Phạm Thị Cúc  | 09/10/1982 |             | "042180012346" |`;
    expect(told(rosterOf(list), "person.oldId", "person.id")[0]).toEqual(["183012345", "042075012345"]);
    const { findings } = checkWorkbook(drawn(list));
    expect(Object.fromEntries(findings.map(({ at, messageId }) => [at, messageId]))).toEqual({
      "Sheet1!E5": "id",
      "Sheet1!D4": "old-id",
    });
  });

  it("of the former one alone is the person's", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | CMND        |
      | 1   | Nguyễn Văn An | 02/03/1975 | "183012345" |`);
    expect(told(roster, "person.id")).toEqual([["183012345"]]);
  });

  it("name one person where a list has the former one and the next list both", () => {
    const before = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | CMND/CCCD   |
      | 1   | Nguyễn Văn An | 02/03/1975 | "183012345" |
      | 2   | Trần Thị Hoa  | 05/06/1980 | "183012346" |
      | 3   | Lê Văn Bình   | 07/08/1981 | "183012347" |`);
    const now = rosterOf(`
      | STT | Họ và tên    | Ngày sinh  | Số CMND     | Số CCCD        |
      | 1   | Nguyễn Vân Ân | 12/03/1975 | "183012345" | "042075012345" |
      | 2   | Trần Thị Hoa | 05/06/1980 |             | "042180012346" |
      | 3   | Lê Văn Bình  | 07/08/1981 | "183012347" |                |`);
    const { pairs } = reconcileRosters(before, now);
    expect(pairs.map(({ by, isCertain }) => [by, isCertain])).toEqual([
      ["id", true],
      ["name-and-birth", true],
      ["id", true],
    ]);
    expect(pairs.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual([
      "person.name",
      "person.birthDate",
    ]);
  });
});

describe("lists beside each other", () => {
  const head = "| STT | Họ và tên | Ngày sinh |  | STT | Họ và tên | Ngày sinh |";

  it("go on in the branch where the left one ended, until the right one names another", () => {
    const roster = rosterOf(`
      ${head}
      | Chi bộ 1 |         |            |  | 3 | Lê Văn Bình  | 07/08/1981 |
      | 1 | Nguyễn Văn An  | 02/03/1975 |  | Chi bộ 3 |       |            |
      | Chi bộ 2 |         |            |  | 4 | Phạm Thị Cúc | 09/10/1982 |
      | 2 | Trần Thị Hoa   | 05/06/1980 |  | 5 | Vũ Văn Dũng  | 11/12/1973 |
      ${head}
      | 6 | Đỗ Thị Mai     | 01/02/1974 |  | 7 | Bùi Văn Sơn  | 03/04/1975 |`);
    expect(named(roster)).toEqual([
      "Nguyễn Văn An – Chi bộ 1",
      "Trần Thị Hoa – Chi bộ 2",
      "Lê Văn Bình – Chi bộ 2",
      "Phạm Thị Cúc – Chi bộ 3",
      "Vũ Văn Dũng – Chi bộ 3",
      "Đỗ Thị Mai – Chi bộ 3",
      "Bùi Văn Sơn – Chi bộ 3",
    ]);
  });

  it("are each of the branch in the title over it", () => {
    const roster = rosterOf(`
      | Chi bộ Thôn 1 | |      |  | Chi bộ Thôn 2 |     |            |
      ${head}
      | 1 | Nguyễn Văn An  | 02/03/1975 |  | 1 | Lê Văn Bình  | 07/08/1981 |
      | 2 | Trần Thị Hoa   | 05/06/1980 |  | 2 | Phạm Thị Cúc | 09/10/1982 |`);
    expect(roster.members.map(({ unit }) => unit.join())).toEqual([
      "Chi bộ Thôn 1",
      "Chi bộ Thôn 1",
      "Chi bộ Thôn 2",
      "Chi bộ Thôn 2",
    ]);
  });

  it("have in common the branch that stands over both of them", () => {
    const roster = rosterOf(
      `
      ${head}
      | Chi bộ 1 |         |            |  |   |              |            |
      | 1 | Nguyễn Văn An  | 02/03/1975 |  | 2 | Lê Văn Bình  | 07/08/1981 |
      | Chi bộ 2 |         |            |  |   |              |            |
      | 3 | Trần Thị Hoa   | 05/06/1980 |  | 4 | Phạm Thị Cúc | 09/10/1982 |`,
      { merges: ["A2:G2", "A4:G4"] },
    );
    expect(named(roster)).toEqual([
      "Nguyễn Văn An – Chi bộ 1",
      "Trần Thị Hoa – Chi bộ 2",
      "Lê Văn Bình – Chi bộ 1",
      "Phạm Thị Cúc – Chi bộ 2",
    ]);
  });
});

describe("rows that are nobody", () => {
  it("sums under crosses, of a branch and of a page, are no part of the last person", () => {
    const roster = rosterOf(
      `
      | TT | Họ và tên     | Ngày sinh  | Giới tính |    | Dân tộc, tôn giáo |
      |    |               |            | Nam       | Nữ |                   |
      | 1  | Nguyễn Văn An | 02/03/1975 | x         |    | Kinh              |
      |    | Cộng chi bộ   |            | 1         |    |                   |
      | 2  | Trần Thị Hoa  | 05/06/1980 |           | x  | Tày, Công giáo    |
      |    | Mang sang     |            | 1         | 1  |                   |
      |    | Trang trước mang sang |    | 1         | 1  |                   |
      | 3  | Lê Văn Bình   | 07/08/1981 | x         |    | Kinh - Không      |
      |    | Cộng trang 2  |            | 2         | 1  |                   |`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"] },
    );
    expect(told(roster, "person.name", "person.gender", "person.ethnicity", "person.religion")).toEqual([
      ["Nguyễn Văn An", "male", "kinh", "none"],
      ["Trần Thị Hoa", "female", "tay", "catholic"],
      ["Lê Văn Bình", "male", "kinh", "none"],
    ]);
    expect(roster.unread).toEqual([]);
  });

  it("a secretary's signature right under the last person ends the list", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | Dân tộc      |
      | 1   | Nguyễn Văn An | 02/03/1975 | Kinh         |
      |     |               |            | BÍ THƯ       |
      |     |               |            | Ngô Văn Thư  |`);
    expect(told(roster, "person.name", "person.ethnicity")).toEqual([["Nguyễn Văn An", "kinh"]]);
    expect(roster.unread).toEqual([]);
  });
});

describe("headings", () => {
  it("of two lines without merged cells are those of groups where both lines make a heading", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | Ngày vào Đảng |            | Trình độ |            |
      |     |               |            | Dự bị         | Chính thức | Văn hóa  | Chuyên môn |
      | 1   | Nguyễn Văn An | 02/03/1975 | 03/02/1998    | 03/02/1999 | 12/12    | ĐH Luật    |`);
    expect(told(roster, "party.admitDate", "party.officialDate", "edu.general", "edu.professional")).toEqual([
      ["1998-02-03", "1999-02-03", "upper", "university"],
    ]);
  });

  it("with the same words in another order are the same", () => {
    const roster = rosterOf(`
      | STT | Họ tên        | Sinh năm | Vào Đảng ngày | Chính thức ngày |
      | 1   | Nguyễn Văn An | 1975     | 03/02/1998    | 03/02/1999      |`);
    expect(told(roster, "person.birthDate", "party.admitDate", "party.officialDate")).toEqual([
      ["1975", "1998-02-03", "1999-02-03"],
    ]);
  });

  it("of kinds of members are crossed, with their sums below", () => {
    const roster = rosterOf(
      `
      | STT | Họ và tên     | Ngày sinh  | Đảng viên  |       |
      |     |               |            | Chính thức | Dự bị |
      | 1   | Nguyễn Văn An | 02/03/1975 | x          |       |
      | 2   | Trần Thị Hoa  | 05/06/1980 |            | x     |
      | 3   | Lê Văn Bình   | 07/08/1981 | x          |       |
      |     | Cộng          |            | 2          | 1     |`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] },
    );
    expect(told(roster, "party.kind")).toEqual([["official"], ["probationary"], ["official"]]);
  });

  it("of a unit mean the branch where branches stand below", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | Đơn vị          |
      | 1   | Nguyễn Văn An | 02/03/1975 | Chi bộ Công an  |
      | 2   | Trần Thị Hoa  | 05/06/1980 | CB Trường học   |`);
    expect(named(roster)).toEqual(["Nguyễn Văn An – Chi bộ Công an", "Trần Thị Hoa – CB Trường học"]);
  });

  it("and values in English are read", () => {
    const roster = rosterOf(`
      | No. | Full name     | Date of birth | Ethnic group | Religion | Membership card no. | Political theory | Remarks |
      | 1   | Nguyen Van An | 02/03/1975    | Kinh         | None     | 08123456            | Advanced         |         |
      | 2   | Tran Thi Hoa  | 05/06/1980    | Kinh         | Buddhist | 08123457            | Elementary       | on leave |`);
    expect(told(roster, "person.religion", "party.cardNo", "theory.level")).toEqual([
      ["none", "08123456", "advanced"],
      ["buddhist", "08123457", "elementary"],
    ]);
    expect(roster.unread).toEqual([]);
  });
});

describe("cells", () => {
  it("that say “as above” mean what stands above, understood or not", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | Dân tộc | Chi bộ   | Tình trạng     |
      | 1   | Nguyễn Văn An | 02/03/1975 | Tày     | Chi bộ 1 | Đi làm ăn xa   |
      | 2   | Trần Thị Hoa  | 05/06/1980 | nt      | -nt-     | nt             |
      | 3   | Lê Văn Bình   | 07/08/1981 | ″       | như trên | Đang sinh hoạt |`);
    expect(told(roster, "person.ethnicity", "party.cell")).toEqual([
      ["tay", "Chi bộ 1"],
      ["tay", "Chi bộ 1"],
      ["tay", "Chi bộ 1"],
    ]);
    expect(roster.unread.map(({ text, cells }) => [text, cells.length])).toEqual([["Đi làm ăn xa", 2]]);
  });

  it("that say a date is not known are told as that, and who is no full member yet lacks nothing", () => {
    const { findings } = checkWorkbook(
      drawn(`
      | STT | Họ và tên     | Ngày sinh  | Ngày vào Đảng | Ngày chính thức |
      | 1   | Nguyễn Văn An | không rõ   | 03/02/1998    | 03/02/1999      |
      | 2   | Trần Thị Hoa  | 00/00/1955 | Không nhớ     | 1986            |
      | 3   | Lê Văn Bình   | 5/55       | 03/02/1979    | mất hồ sơ       |
      | 4   | Phạm Thị Cúc  | 1999       | 03/02/2021    | chưa có         |
      | 5   | Vũ Văn Dũng   | tháng ba   | 03/02/1979    | 03/02/1980      |`),
    );
    expect(findings.map(({ at, severity, messageId }) => [at, severity, messageId])).toEqual([
      ["Sheet1!C2", "query", "said-unknown"],
      ["Sheet1!D3", "query", "said-unknown"],
      ["Sheet1!E4", "query", "said-unknown"],
      ["Sheet1!C6", "query", "unreadable"],
    ]);
  });
});

describe("a tally's column TS", () => {
  const members = `
    | STT | Họ và tên     | Ngày sinh  | Giới tính | Chi bộ   |
    | 1   | Nguyễn Văn An | 02/03/1975 | Nam       | Chi bộ 1 |
    | 2   | Trần Thị Hoa  | 05/06/1980 | Nữ        | Chi bộ 1 |
    | 3   | Lê Văn Bình   | 07/08/1981 | Nam       | Chi bộ 2 |
    | 4   | Phạm Thị Cúc  | 09/10/1982 | Nữ        | Chi bộ 3 |`;
  const recounted = (tally: string) =>
    checkWorkbook(gridWorkbook({ DS: members, TH: tally }))
      .findings.filter(({ check }) => check === "count-differs")
      .map(({ at }) => at);

  it("is the total, and counted", () => {
    const tally = `
      | Chi bộ   | TS | Nữ |
      | Chi bộ 1 | 2  | 1  |
      | Chi bộ 2 | 2  | 0  |
      | Chi bộ 3 | 1  | 1  |`;
    expect(recounted(tally)).toEqual(["TH!B3"]);
  });

  it("is doctors beside ThS", () => {
    const tally = `
      | Chi bộ   | Tổng số | Nữ | ThS | TS |
      | Chi bộ 1 | 2       | 1  | 1   | 0  |
      | Chi bộ 2 | 1       | 0  | 0   | 0  |
      | Chi bộ 3 | 1       | 1  | 0   | 1  |`;
    expect(recounted(tally)).toEqual([]);
  });
});

describe("a person on one row, though headings are of two lines", () => {
  it("is not the branch that follows, and dates on lines of a cell are both read", () => {
    const roster = rosterOf(`
      | STT | Họ và tên                | Ngày sinh  | Ngày vào Đảng/ Ngày chính thức |
      | A   | CHI BỘ CƠ QUAN (01 đ/c)  |            |                                |
      | 1   | Đ/c Nguyễn Văn An        | 02/03/1975 | 3/2/1998⏎3/2/1999              |
      |     | Chi bộ Thôn 1            |            |                                |
      | 2   | Đồng chí Trần Thị Hoa    | 05/06/1980 | 1990⏎1991                      |`);
    expect(named(roster)).toEqual([
      "Nguyễn Văn An – CHI BỘ CƠ QUAN",
      "Trần Thị Hoa – CHI BỘ CƠ QUAN > Chi bộ Thôn 1",
    ]);
    expect(told(roster, "party.admitDate", "party.officialDate")).toEqual([
      ["1998-02-03", "1999-02-03"],
      ["1990", "1991"],
    ]);
  });

  it("goes on in the next row where that says more", () => {
    const roster = rosterOf(`
      | STT | Họ và tên     | Ngày sinh  | Quê quán⏎Chi bộ | Ngày vào Đảng⏎Ngày chính thức |
      | 1   | Nguyễn Văn An | 02/03/1975 | Thạch Hà         | 03/02/1998                    |
      |     |               |            | Chi bộ 1         | 03/02/1999                    |
      | 2   | Trần Thị Hoa  | 05/06/1980 | Thạch Hà         | 03/02/2001                    |
      |     |               |            | Chi bộ 2         |                               |`);
    expect(told(roster, "party.cell", "party.officialDate")).toEqual([
      ["Chi bộ 1", "1999-02-03"],
      ["Chi bộ 2", undefined],
    ]);
  });
});

describe("names", () => {
  it("are read without titles; Ông is a title where most have one, else a family name", () => {
    const namesIn = (...names: readonly string[]) =>
      rosterOf(
        ["| Họ và tên | Sinh năm |", ...names.map((name, k) => `| ${name} | ${String(1960 + k)} |`)].join(
          "\n",
        ),
      ).members.map(({ facts }) => facts["person.name"]);
    expect(namesIn("Ông Nguyễn Văn An", "Bà Trần Thị Hoa", "Lê Văn Bình")).toEqual([
      "Nguyễn Văn An",
      "Trần Thị Hoa",
      "Lê Văn Bình",
    ]);
    expect(namesIn("Ông Thị Mai", "Trần Thị Hoa", "Lê Văn Bình")[0]).toBe("Ông Thị Mai");
  });
});

describe("values", () => {
  it("of levels may be counted, name a school, or be of politics in short; words are no card number", () => {
    const roster = rosterOf(`
      | TT | Họ và tên     | Ngày sinh  | Trình độ chuyên môn | Lý luận CT  | Chức vụ Đảng           | Số thẻ đảng viên |
      | 1  | Nguyễn Văn An | 02/03/1975 | ĐHSP Toán           | Cao cấp CT  | Phó bí thư thường trực | "08123456"       |
      | 2  | Trần Thị Hoa  | 05/06/1980 | CĐSP                | Cử nhân CT  | BT chi bộ              | chưa cấp         |
      | 3  | Lê Văn Bình   | 07/08/1981 | 2 ĐH                |             |                        | mất thẻ          |`);
    expect(told(roster, "edu.professional", "theory.level", "party.position", "party.cardNo")).toEqual([
      ["university", "advanced", "deputy", "08123456"],
      ["college", "bachelor", "secretary", undefined],
      ["university", "none", "none", undefined],
    ]);
    expect(roster.unread).toEqual([]);
  });

  it("of levels are crossed below a caption in short", () => {
    const roster = rosterOf(
      `
      | TT | Họ và tên     | Ngày sinh  | Lý luận CT |    |    |
      |    |               |            | SC         | TC | CC |
      | 1  | Nguyễn Văn An | 02/03/1975 |            | x  |    |`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"] },
    );
    expect(told(roster, "theory.level")).toEqual([["intermediate"]]);
  });
});

it("a header of two rows is one though its upper captions are not known, and days may be in English", () => {
  const roster = readRoster(
    viewWorkbook(
      drawn(
        `
        | No | Name        |            | DOB         | Sex | Party membership  |               | Post code |
        |    | Family name | First name |             |     | Date of admission | Official date |           |
        | 1  | Nguyen Van  | An         | 2 Mar 1975  | M   | 3 February 1998   | Feb 3, 1999   | x1        |
        | 2  | Tran Thi    | Hoa        | 05-Jun-1980 | F   | May 2005          | 19 Sept. 2006 | x2        |`,
        { merges: ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:G1", "H1:H2"] },
      ),
    ),
  );
  expect(
    roster && told(roster, "person.name", "person.birthDate", "party.admitDate", "party.officialDate"),
  ).toEqual([
    ["Nguyen Van An", "1975-03-02", "1998-02-03", "1999-02-03"],
    ["Tran Thi Hoa", "1980-06-05", "2005-05", "2006-09-19"],
  ]);
});
