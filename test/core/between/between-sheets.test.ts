import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import type { CheckReport } from "../../../src/core/report";
import { gridWorkbook } from "../../support/grid";

type Drawn = Readonly<Record<string, string>>;

const UNITS = ["Xã Đông", "Xã Tây", "Xã Nam", "Xã Bắc", "Xã Thượng"];
const FIGURES = [
  [812, 497, 315],
  [655, 402, 253],
  [938, 571, 367],
  [447, 260, 187],
  [726, 455, 271],
];

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

/** A table of units, its cells as given by `at` in place of the true ones. */
function byUnit(
  title: string,
  captions: readonly string[],
  at: Readonly<Record<string, number>> = {},
): string {
  const rows = UNITS.map((unit, r) => [
    unit,
    ...captions.slice(1).map((_, c) => at[`${String(r)},${String(c)}`] ?? FIGURES[r]?.[c] ?? 0),
  ]);
  return lines([[title, ...captions.slice(1).map(() => "")], captions, ...rows]);
}

const CAPTIONS = ["Đơn vị", "Dân số", "Lao động", "Ngoài tuổi lao động"];

const between = (drawn: Drawn) =>
  detectRelations(gridWorkbook(drawn)).relations.filter(({ total, parts }) =>
    parts.some((part) => part.split("!")[0] !== total.split("!")[0]),
  );

const crossing = ({ findings }: CheckReport) =>
  findings.filter(({ at, related }) => related.some((part) => part.split("!")[0] !== at.split("!")[0]));

const check = (drawn: Drawn): CheckReport => checkWorkbook(gridWorkbook(drawn));

describe("the same figures on two sheets", () => {
  const broken = {
    "Biểu 1": byUnit("Biểu 1", CAPTIONS),
    "Biểu 2": byUnit("Biểu 2", CAPTIONS, { "2,1": 517 }),
  };

  it("are found, and the one that differs is named with both its places", () => {
    expect(crossing(check(broken))).toMatchObject([
      {
        check: "figures-differ",
        at: "'Biểu 2'!C5",
        related: ["'Biểu 1'!C5"],
        reported: 517,
        computed: 571,
        difference: -54,
      },
    ]);
  });

  it("are a rule for each column, by words and figures", () => {
    const { patterns } = detectRelations(gridWorkbook(broken));
    expect(patterns.filter(({ kind }) => kind === "equal")).toMatchObject([
      { holds: 5, breaks: 0, evidence: ["header", "arithmetic"] },
      { holds: 4, breaks: 1 },
      { holds: 5, breaks: 0 },
    ]);
  });

  it("name the wrong cell on its sheet where its own table tells which it is", () => {
    const wrong = {
      A: byUnit("Biểu 1", ["Đơn vị", "Tổng số", "Nam", "Nữ"], { "2,1": 517 }),
      B: byUnit("Biểu 2", ["Đơn vị", "Tổng số", "Nam", "Nữ"]),
    };
    const [finding] = crossing(check(wrong));
    expect(finding?.suspects).toMatchObject([{ cell: "A!C5", value: 517, suggestion: 571 }]);
  });

  it.each<[string, Drawn]>([
    ["all agree", { A: byUnit("Biểu 1", CAPTIONS), B: byUnit("Biểu 2", CAPTIONS) }],
    [
      "the years differ",
      { A: byUnit("Năm 2020", CAPTIONS), B: byUnit("Năm 2021", CAPTIONS, { "2,1": 517 }) },
    ],
    [
      "most figures differ",
      {
        A: byUnit("Biểu 1", CAPTIONS),
        B: byUnit("Biểu 2", CAPTIONS, {
          "0,0": 800,
          "0,1": 411,
          "1,1": 402,
          "2,0": 940,
          "3,2": 190,
          "4,0": 728,
        }),
      },
    ],
    [
      "small figures agree",
      {
        A: lines([
          ["Đơn vị", "Số tổ"],
          ["a", 2],
          ["b", 3],
          ["c", 1],
          ["d", 2],
        ]),
        B: lines([
          ["Đơn vị", "Số tổ"],
          ["a", 2],
          ["b", 3],
          ["c", 1],
          ["d", 3],
        ]),
      },
    ],
    [
      "captions differ",
      {
        A: byUnit("Biểu 1", CAPTIONS),
        B: byUnit("Biểu 2", ["Đơn vị", "Số hộ", "Hộ nghèo", "Hộ cận nghèo"], { "2,1": 517 }),
      },
    ],
  ])("say nothing where %s", (_, drawn) => {
    expect(crossing(check(drawn))).toEqual([]);
  });
});

describe("a total that is carried to another sheet", () => {
  const unit = (name: string, r: number): string => {
    const [a = 0, b = 0, c = 0] = FIGURES[r] ?? [];
    return lines([
      [name, "", "", ""],
      ["Chi bộ", "Dân số", "Lao động", "Ngoài tuổi lao động"],
      ["Chi bộ 1", a - 101, b - 60, c - 41],
      ["Chi bộ 2", 101, 60, 41],
      ["Tổng cộng", a, b, c],
    ]);
  };
  const units = Object.fromEntries(UNITS.map((name, r) => [`Trang ${String(r)}`, unit(name, r)]));

  it("is found by the title above its table", () => {
    const drawn = { ...units, Chung: byUnit("Biểu chung", CAPTIONS, { "3,2": 178 }) };
    expect(crossing(check(drawn))).toMatchObject([
      { at: "Chung!D6", related: ["'Trang 3'!D5"], reported: 178, computed: 187 },
    ]);
  });

  it("is silent where it agrees", () => {
    const drawn = { ...units, Chung: byUnit("Biểu chung", CAPTIONS) };
    expect(crossing(check(drawn))).toEqual([]);
    expect(between(drawn)).toHaveLength(15);
  });
});

describe("a sheet that adds up others", () => {
  const sheetOf = (figures: readonly (readonly number[])[]): string =>
    lines([["Chỉ tiêu", "Nam", "Nữ"], ...figures.map((row, r) => [`Chỉ tiêu ${"abcd".charAt(r)}`, ...row])]);
  const unit = (k: number): number[][] =>
    [0, 1, 2, 3].map((r) => [40 + ((k * 37 + r * 53) % 61), 25 + ((k * 29 + r * 31) % 47)]);
  const sum = [0, 1, 2, 3].map((r) =>
    [0, 1].map((c) => [1, 2, 3].reduce((s, k) => s + (unit(k)[r]?.[c] ?? 0), 0)),
  );
  const drawn = (total: readonly (readonly number[])[]): Drawn => ({
    "Tổ 1": sheetOf(unit(1)),
    "Tổ 2": sheetOf(unit(2)),
    "Tổ 3": sheetOf(unit(3)),
    Chung: sheetOf(total),
  });
  const slipped = sum.map((row, r) => row.map((value, c) => (r === 2 && c === 1 ? value + 9 : value)));

  it("is found, with the cell that is not the sum", () => {
    expect(crossing(check(drawn(slipped)))).toMatchObject([
      {
        check: "total-not-sum",
        at: "Chung!C4",
        related: ["'Tổ 1'!C4", "'Tổ 2'!C4", "'Tổ 3'!C4"],
        difference: 9,
      },
    ]);
  });

  it("is told as sums over sheets", () => {
    const found = between(drawn(sum));
    expect(found).toHaveLength(8);
    expect(found[0]).toMatchObject({ kind: "sum", signs: [1, 1, 1], verdict: "consistent" });
  });

  it("does not hang on where its sheets stand", () => {
    const sheets = Object.entries(drawn(slipped));
    const told = (order: typeof sheets) => {
      const report = detectRelations(gridWorkbook(Object.fromEntries(order)));
      return report.relations.map((one) => JSON.stringify(one)).sort();
    };
    for (let turn = 1; turn < sheets.length; turn++)
      expect(told([...sheets.slice(turn), ...sheets.slice(0, turn)])).toEqual(told(sheets));
  });

  it("is none where sheets have nothing to do with each other", () => {
    expect(between({ ...drawn(sum), Chung: sheetOf(unit(5)) })).toEqual([]);
  });
});

describe("opening figures", () => {
  const flow = (title: string, figures: readonly (readonly number[])[]): string =>
    lines([
      [title, "", "", ""],
      ["Chỉ tiêu", "Nam", "Nữ", "Trẻ em"],
      ...["Đầu kỳ", "Tăng trong kỳ", "Giảm trong kỳ", "Cuối kỳ"].map((label, r) => [
        label,
        ...(figures[r] ?? []),
      ]),
    ]);
  const before = flow("Năm 2020", [
    [310, 255, 96],
    [41, 33, 12],
    [18, 20, 7],
    [333, 268, 101],
  ]);
  const after = (second: number): string =>
    flow("Năm 2021", [
      [333, second, 101],
      [37, 24, 15],
      [11, 9, 4],
      [359, second + 15, 112],
    ]);

  it("are the closing ones of the period before", () => {
    expect(crossing(check({ A: before, B: after(286) }))).toMatchObject([
      {
        check: "figures-differ",
        severity: "query",
        at: "B!C3",
        related: ["A!C6"],
        reported: 286,
        computed: 268,
      },
    ]);
    expect(crossing(check({ A: before, B: after(268) }))).toEqual([]);
  });

  it("are not those of a period that does not follow", () => {
    expect(between({ A: before, B: after(286).replace("2021", "2022") })).toEqual([]);
  });
});
