import fc from "fast-check";
import { forms } from "../../../src/core/forms";
import { toFillDocument } from "../../../src/core/forms/fill-document";
import { fillFromRosters } from "../../../src/core/forms/fill-rosters";
import type { GatheredOf } from "../../../src/core/forms/gathered";
import { type Period, readPeriod } from "../../../src/core/forms/period";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { formulas, values } from "../../support/cells";
import { gridWorkbook } from "../../support/grid";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";
import { readGrid } from "../../support/grid-cell";
import type { NewCell } from "../../../src/core/edit";
import { cellName } from "../../../src/core/workbook/address";
import { newWorkbook } from "../../../src/node/new-workbook";
import { inflateZlib } from "../../../src/node/inflate-zlib";

const HEAD =
  "| STT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Tôn giáo | Ngày vào Đảng | Ngày chính thức | Chuyên môn | Học vấn | Trạng thái |";
const D = "{dd/mm/yyyy}";
/** 25569 is the first day of 1970. */
const person = (
  n: number,
  born: string,
  sex: string,
  more = "Kinh | Không | {dd/mm/yyyy}40000 | {dd/mm/yyyy}40400 | Đại học | 12/12 | ",
): string => `| ${String(n)} | Người ${String(n)} | ${born} | ${sex} | ${more} |`;

const LIST = [
  HEAD,
  person(1, `${D}25569`, "Nam"),
  person(2, `${D}33500`, "nữ"),
  person(3, `${D}30000`, "NỮ", `Tày | Công giáo | ${D}44300 | | Thạc sĩ | 12/12 | `),
  "| Chi bộ Hai | | | | | | | | | | |",
  person(4, `${D}22000`, "Nam", `Kinh | | ${D}35000 | ${D}35400 | ĐH | 10/10 | `),
  person(5, `${D}23000`, "Nữ", `Kinh | Không | ${D}36000 | ${D}36400 | Đại học | 12/12 | Từ trần`),
];
const NAME = `Chi bộ 'B' "A" & C`;
const listed = (lines: readonly string[] = LIST, name = NAME): Workbook =>
  gridWorkbook({ [name]: lines.join("\n") });

function periodOf(text: string): Period {
  const found = readPeriod(text);
  if (!found) throw new Error("a year is a period");
  return found;
}
const period = periodOf("2021");

function filled(workbook: Workbook, ids: readonly string[], gathered?: GatheredOf) {
  const roster = readRoster(viewWorkbook(workbook));
  if (!roster && !gathered) throw new Error("no list");
  const plan = fillFromRosters({
    forms: forms.filter(({ id }) => ids.includes(id)),
    current: roster && { roster },
    period,
    ageBy: "completed-years",
    liveIn: workbook,
    gathered,
    options: { taken: workbook.sheets.map(({ name }) => name) },
  });
  const cells = toFillDocument(plan, "en").forms.flatMap(({ id, cells: own }) =>
    own.map((cell) => ({ ...cell, form: id })),
  );
  const cell = (form: string, row: string, column = "2") =>
    cells.find((one) => one.form === form && one.row === row && one.column === column);
  return { plan, cells, cell };
}

const FORMS = ["B2-BTCTW", "B3-BTCTW", "B4-BTCTW", "T3-TCTW", "LOCAL-TUOI", "LOCAL-TRINHDO"];
const at = (column: string): string => `'Chi bộ ''B'' "A" & C'!$${column}$2:$${column}$7`;

describe("figures of a list in the same workbook", () => {
  const { cell, cells, plan } = filled(listed(), FORMS);

  it("count what the list says, however it is spelt, without those who are gone", () => {
    const found = cell("B3-BTCTW", "I.x1");
    expect(found?.value).toBe(2);
    expect(found?.formula).toContain(`${at("D")},"nữ"`);
    expect(found?.formula).toContain(`${at("K")},"="`);
    expect(cell("B3-BTCTW", "I")).toMatchObject({
      value: 4,
      formula: expect.stringContaining('"?*"') as string,
    });
    const university = cell("LOCAL-TRINHDO", "C.2", "4");
    expect(university?.value).toBe(3);
    expect(university?.formula).toContain('"ĐH"');
    expect(university?.formula).toContain('"Đại học"');
  });

  it("count ages by days of birth, a day of admission by the days of the period", () => {
    expect(cell("LOCAL-TUOI", "T.1.2")?.formula).toContain(
      `${at("C")},">="&DATE(1986,1,1),${at("C")},"<"&DATE(1991,1,1)`,
    );
    expect(cell("B2-BTCTW", "I")).toMatchObject({
      value: 1,
      formula: expect.stringContaining(
        `${at("G")},">="&DATE(2021,1,1),${at("G")},"<"&DATE(2022,1,1)`,
      ) as string,
    });
  });

  it("read a grade that looks like a day as the text it is, and a blank as what it means", () => {
    const grades = cells.filter(({ formula }) => formula?.includes('"12/12*"'));
    expect(grades.length).toBeGreaterThan(0);
    expect(cell("B4-BTCTW", "II", "3")).toMatchObject({ value: 1, formula: expect.any(String) as string });
  });

  it("are never another figure than was counted, and what is none says why", () => {
    for (const one of cells)
      if (one.kind === "counted")
        expect([one.at, one.formula ?? one.fixed]).toEqual([one.at, expect.any(String) as string]);
    expect(cells.filter(({ fixed }) => fixed?.includes("another figure"))).toEqual([]);
    expect(cell("B3-BTCTW", "II.2.x9")?.fixed).toBe("it is a mean");
    expect(plan.proofs.filter(({ verdict }) => verdict === "inconsistent")).toEqual([]);
  });

  const one = (line: string): Workbook => listed([...LIST.slice(0, 4), line]);

  it.each([
    ["a year alone", person(4, "1961", "Nam"), "LOCAL-TUOI", "T.1.1", "Date of birth"],
    ["a day as text", person(4, "02/03/1961", "Nam"), "LOCAL-TUOI", "T.1.1", "Date of birth"],
  ])("%s keeps ages values", (_, line, form, row, field) => {
    const { cell: of } = filled(one(line), [form]);
    expect(of(form, row)).toMatchObject({ kind: "counted", value: expect.any(Number) as number });
    expect(of(form, row)?.formula).toBeUndefined();
    expect(of(form, row)?.fixed).toContain(field);
    expect(of(form, "T")?.formula).toBeDefined();
  });

  it("rows of nobody are not counted, by whatever column tells them from members", () => {
    const heading = "| | Chi bộ Hai | | | | | | | | | |";
    const list = listed([...LIST.slice(0, 3), heading, ...LIST.slice(3, 4)]);
    expect(filled(list, ["LOCAL-TUOI"]).cell("LOCAL-TUOI", "T")).toMatchObject({
      value: 3,
      formula: expect.stringContaining('!$A$2:$A$5,">0"') as string,
    });
  });

  it("words that would end a text or begin a comparison do neither", () => {
    const odd = `Kinh | "Đạo ""lạ"" = 1*" | ${D}40000 | ${D}40400 | Đại học | 12/12 | `;
    const { cells: own } = filled(listed([...LIST.slice(0, 4), person(4, `${D}22000`, "Nam", odd)]), FORMS);
    expect(own.filter(({ fixed }) => fixed?.includes("another figure"))).toEqual([]);
  });

  it("a list in another workbook gives values", () => {
    const workbook = listed();
    const roster = readRoster(viewWorkbook(workbook));
    if (!roster) throw new Error("no list");
    const other = fillFromRosters({
      forms: forms.filter(({ id }) => id === "LOCAL-TUOI"),
      current: { roster, workbook: "khac.xlsx" },
      period,
      ageBy: "completed-years",
      liveIn: gridWorkbook({ Khác: "| a |" }),
    });
    const [form] = toFillDocument(other, "en").forms;
    expect(new Set(form?.cells.filter(({ kind }) => kind === "counted").map(({ fixed }) => fixed))).toEqual(
      new Set(["the list is not in this workbook"]),
    );
  });
});

describe("figures of units", () => {
  const SHEETS = { "Xã A": "| 5 | 7 |\n| 1 | 2 |", "Xã B's": '| 3 | "4" |\n| 1 | |' };
  const units = gridWorkbook(SHEETS, "don-vi.xlsx");
  const source = (sheet: string, place: string, value: number, file = "don-vi.xlsx") => ({
    file,
    at: `'${sheet}'!${place}`,
    value,
    unit: sheet,
  });
  const gathered =
    (sources: readonly ReturnType<typeof source>[], internal?: number): GatheredOf =>
    (form, row, column) =>
      form === "B6F-BTCTW" && row === "1" && column === "3"
        ? {
            kind: "consolidated",
            value: sources.reduce((sum, { value }) => sum + value, 0) - (internal ?? 0),
            sources,
            ...(internal !== undefined && { internal }),
            provisional: [],
          }
        : undefined;
  const first = forms
    .find(({ id }) => id === "B6F-BTCTW")
    ?.rows.find(({ heading }) => heading !== true)?.code;

  const of = (sources: readonly ReturnType<typeof source>[], internal?: number) => {
    const give = gathered(sources, internal);
    const { cells } = filled(units, ["B6F-BTCTW"], (form, row, column) =>
      give(form, row === first ? "1" : row, column),
    );
    return cells.find(({ kind }) => kind === "consolidated");
  };

  it("are added up over their sheets", () => {
    expect(of([source("Xã A", "A1", 5), source("Xã B''s", "A1", 3)])).toMatchObject({
      value: 8,
      formula: "'Xã A'!A1+'Xã B''s'!A1",
    });
  });

  it("stay values where one is typed as text, where something cancels, and where it is another file's", () => {
    expect(of([source("Xã A", "B1", 7), source("Xã B''s", "B1", 4)])?.fixed).toMatch(/typed as text/);
    expect(of([source("Xã A", "A1", 5), source("Xã B''s", "A1", 3)], 2)?.fixed).toMatch(/moved inside/);
    expect(of([source("Xã A", "A1", 5, "khac.xlsx")])?.fixed).toMatch(/other files/);
  });
});

/** Lists with whatever people type. */
const lists = fc
  .array(
    fc.record({
      born: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 12000, max: 38000 }).map((day) => `${D}${String(day)}`) },
        fc.constantFrom("1970", "02/03/1975", ""),
      ),
      sex: fc.constantFrom("Nam", "Nữ", "nữ", "NAM", "Nữ "),
      people: fc.constantFrom("Kinh", "Tày", "tày", "Thái", "Xtiêng", ""),
      faith: fc.constantFrom("Không", "", "Công giáo", "Phật giáo", "Thiên chúa"),
      joined: fc.integer({ min: 30000, max: 44561 }).map((day) => `${D}${String(day)}`),
      official: fc.constantFrom("", `${D}44000`),
      level: fc.constantFrom("ĐH", "Đại học", "Thạc sĩ", "ThS", "Trung cấp", "Tiến sĩ Luật", "", "PGS.TS"),
      grade: fc.constantFrom("12/12", "10/10", "9/12", "THPT", ""),
      state: fc.constantFrom("", "", "", "Từ trần", "Chuyển đi", "Đang sinh hoạt"),
      heading: fc.boolean(),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((people) => [
    HEAD,
    ...people.flatMap(
      ({ born, sex, people: of, faith, joined, official, level, grade, state, heading }, i) => [
        ...(heading && i > 0 ? [`| Chi bộ ${String(i)} | | | | | | | | | | |`] : []),
        person(i + 1, born, sex, [of, faith, joined, official, level, grade, state].join(" | ")),
      ],
    ),
  ]);

it("property: no formula gives another figure than was counted, whatever a list holds", () => {
  fc.assert(
    fc.property(lists, (lines) => {
      const { cells } = filled(listed(lines), ["B2-BTCTW", "B3-BTCTW"]);
      return cells.every(({ fixed }) => fixed?.includes("another figure") !== true);
    }),
    { numRuns: 10 },
  );
});

/** The bytes of a list. */
function bytesOf(lines: readonly string[]): Uint8Array {
  const cells = readGrid(lines.join("\n")).flatMap((row, r) =>
    row.flatMap(({ value, style }, c): NewCell[] => {
      if (value.kind !== "number" && value.kind !== "text") return [];
      const content = { value: value.kind === "number" ? value.number : value.text };
      const { numberFormat } = style;
      return [
        { at: cellName(r, c), content, ...(numberFormat !== undefined && { format: { numberFormat } }) },
      ];
    }),
  );
  return newWorkbook([{ kind: "add-sheet", sheet: { name: NAME, cells, merges: [], columnWidths: [] } }]);
}

describeWithSoffice("live formulas in LibreOffice", () => {
  it("give every figure that was counted", () => {
    const books = [LIST, ...fc.sample(lists, { numRuns: 3, seed: 7 })].map((lines) => {
      const bytes = bytesOf(lines);
      const workbook = readXlsx(bytes, "a.xlsx", inflateZlib);
      const { plan } = filled(workbook, FORMS);
      return applyEdits(bytes, plan.edits, { name: "a.xlsx", inflate: inflateZlib }).bytes;
    });
    const saved = savedBySoffice(books);
    let compared = 0;
    const differences: unknown[] = [];
    books.forEach((bytes, b) => {
      const ours = readXlsx(bytes, "a.xlsx", inflateZlib);
      const theirs = saved[b] && readXlsx(saved[b], "a.xlsx", inflateZlib);
      if (!theirs) throw new Error("it does not open");
      ours.sheets.forEach((_, i) => {
        const [mine, others, all] = [values(ours, i), values(theirs, i), formulas(ours, i)];
        for (const [name, formula] of Object.entries(all)) {
          compared++;
          if ((others[name] ?? "") !== (mine[name] ?? ""))
            differences.push([b, i, name, formula, mine[name], others[name]]);
        }
      });
    });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });
});
