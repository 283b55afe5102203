import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import fc from "fast-check";
import { dependents } from "../../../src/core/evaluate/dependents";
import { evaluateCells } from "../../../src/core/evaluate/evaluate-cells";
import { isError, type Result } from "../../../src/core/evaluate/scalar";
import { withChanges } from "../../../src/core/evaluate/with-changes";
import { parseRange } from "../../../src/core/workbook/address";
import { findCell } from "../../../src/core/workbook/cells";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { values } from "../../support/cells";
import { gridWorkbook } from "../../support/grid";
import { describeWithSoffice, savedBySoffice } from "../../support/soffice";
import { zipWorkbook } from "../../support/zip-workbook";

const GRID = {
  "Số liệu": `
    | Xã A | 1   | 2    | x    | 0.1 |
    | Xã B | 3   |      | x    | 0.2 |
    | xã a | 5   | -4   | y    | 0.3 |
    | Thôn | 7   | 10   | y    | 1.005 |`,
  T2: `| 100 | #N/A |`,
};

/** What a formula in G1 of the first sheet gives. */
function valueOf(formula: string, more: Readonly<Record<string, string>> = {}): Result {
  const cells = Object.entries({ G1: formula, ...more }).map(([at, text]) => {
    const { row, column } = parseRange(at) ?? { row: 0, column: 0 };
    return { row, column, content: { formula: text } };
  });
  const workbook = withChanges(gridWorkbook(GRID), new Map([["Số liệu", cells]]));
  const asked = dependents(
    workbook,
    cells.map(({ row, column }) => ({ sheet: 0, row, column })),
  );
  const table = workbook.sheets[0]?.cells;
  return table && evaluateCells(workbook, asked)[0]?.get(findCell(table, 0, 6));
}

describe("formulas are computed", () => {
  test.each<[string, Result]>([
    ["1+2*3-4/8", 6.5],
    ["-2^2", 4],
    ["(1+2)*-3", -9],
    ["50%+B1", 1.5],
    ["E1+E2", 0.3],
    ["SUM(E1:E3)-0.6", 0],
    ["SUM(B1:C4,T2!A1,5)", 129],
    ["SUM(B:B)", 16],
    ["SUM($2:$2)", 3.2],
    ["SUM(T2!A1:B1)", { error: "#N/A" }],
    ["B1/C2", { error: "#DIV/0!" }],
    ["A1+1", { error: "#VALUE!" }],
    ['SUMIF(A1:A4,"Xã*",B1:B4)', 9],
    ['SUMIF(A1:A4,"XÃ A",C1)', -2],
    ['SUMIFS(B1:B4,D1:D4,"y",C1:C4,">0")', 7],
    ['SUMIFS(B1:B4,D1:D3,"y")', { error: "#VALUE!" }],
    ['COUNTIFS(A:A,"<>",C:C,"<5")', 2],
    ["DATE(2021,12,31)", 44561],
    ["DATE(2020,2,29)", 43890],
    ["DATE(1900,1,1)", undefined],
    ['COUNTIFS(B1:B4,"<"&DATE(2021,1,1),A1:A4,"<>Xã B")', 3],
    ['COUNTIFS(C1:C4,"=",A1:A4,"?*")', 1],
    ['COUNTIF(A1:A4,"?ã ~*")', 0],
    ["COUNTIF(B1:B4,3)", 1],
    ["COUNTA(A1:C4)", 11],
    ["COUNT(A1:C4)", 7],
    ['IF(B1>B2,1,IF(D1="X","đúng",0))', "đúng"],
    ["IF(B1,,2)", 0],
    ["IF(B1>1,2)", false],
    ["ROUND(E4,2)", 1.01],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1250,-2)", 1300],
    ["AVERAGE(B1:B4)", 4],
    ["MIN(B1:C4)+MAX(B1:C4)", 6],
    ['A1&" – "&B1', "Xã A – 1"],
    ['IFERROR(B1/0,"–")', "–"],
    ["0.1*3=0.3", true],
    ['B1<>"a"', true],
    ["C2=0", true],
  ])("%s", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  test.each([
    ["VLOOKUP(A1,A1:B4,2,FALSE)"],
    ["[1]S!A1+1"],
    ["A1:A4*2"],
    ["SUM({1,2})"],
    ['"1.234"+1'],
    ["A1<A2"],
    ['COUNTIF(B1:B4,">0.5")'],
    ['1.5&""'],
    ["No!A1"],
    ["SUM(B1:B2"],
    ["G1+1"],
    ["TenVung+1"],
    ["=1"],
    ["(".repeat(5000)],
  ])("%s takes more than is known", (formula) => {
    expect(valueOf(formula)).toBeUndefined();
  });

  test("in the order they need one another, however long the way; circles are not entered", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`H${String(i + 1)}`, `H${String(i + 2)}+1`]),
    );
    expect(valueOf("SUM(H1:H2)", { ...chain, H3001: "5" })).toBe(6009);
    expect(valueOf("H1", { H1: "H2", H2: "H1" })).toBeUndefined();
  });

  test("an array formula's cells are not known once it is to be computed", () => {
    const workbook = withChanges(
      gridWorkbook(GRID),
      new Map([["Số liệu", [{ row: 0, column: 6, content: { formula: "B1*2" } }]]]),
    );
    const filled = [{ sheet: 0, range: { row: 0, column: 6, rowCount: 2, columnCount: 1 } }];
    const asked = dependents(workbook, [{ sheet: 0, row: 0, column: 1 }], filled);
    expect([...(evaluateCells(workbook, asked, filled)[0]?.values() ?? [])]).toEqual([undefined]);
  });
});

const NUMBERS = [3, -7, 0.1, 0.25, 1000, 12.5, 0, 45, 0.3, 99, -0.05, 8];
const TEXTS = ["nam", "nữ", "Nam", "khác"];

/** Random formulas over A1:B6 (numbers, one cell empty) and C1:C6 (texts). */
const formula: fc.Arbitrary<string> = fc.letrec<{ number: string; condition: string }>((tie) => {
  const cell = fc
    .constantFrom("A", "B")
    .chain((column) => fc.integer({ min: 1, max: 7 }).map((row) => column + String(row)));
  const range = fc.constantFrom("A1:A6", "B2:B5", "A1:B6", "A:A", "$B$1:$B$6");
  const criterion = fc.constantFrom('"nam"', '"<>nữ"', '"n*"', '"??"');
  const limit = fc.constantFrom('">0"', '"<=3"', '"<>45"', "3", '"=8"');
  return {
    number: fc.oneof(
      { maxDepth: 4 },
      cell,
      fc.integer({ min: -20, max: 20 }).map((n) => (n < 0 ? `(${String(n)})` : String(n))),
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
        .map(([a, o, b]) => `(${a}${o}${b})`),
      tie("number").map((a) => `-${a}`),
      tie("number").map((a) => `${a}%`),
      fc
        .tuple(fc.constantFrom("SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA"), range, tie("number"))
        .map(([f, r, a]) => `${f}(${r},${a})`),
      fc.tuple(tie("number"), fc.integer({ min: -2, max: 4 })).map(([a, n]) => `ROUND(${a},${String(n)})`),
      fc.tuple(criterion, fc.constantFrom("A1:A6", "B1:B6")).map(([c, r]) => `SUMIF(C1:C6,${c},${r})`),
      fc.tuple(criterion, limit).map(([c, l]) => `SUMIFS(B1:B6,C1:C6,${c},A1:A6,${l})`),
      fc.tuple(criterion, limit).map(([c, l]) => `COUNTIFS(C1:C6,${c},A1:A6,${l})`),
      limit.map((l) => `COUNTIF(A1:B6,${l})`),
      fc.tuple(tie("condition"), tie("number"), tie("number")).map(([c, a, b]) => `IF(${c},${a},${b})`),
      fc.tuple(tie("number"), tie("number")).map(([a, b]) => `IFERROR(${a},${b})`),
    ),
    condition: fc
      .tuple(tie("number"), fc.constantFrom("=", "<>", "<", ">", "<=", ">="), tie("number"))
      .map(([a, o, b]) => `${a}${o}${b}`),
  };
}).number;

/** 400 formulas, the same on every run, with what ours gives: in column E of a workbook. */
function computed() {
  const rows = NUMBERS.slice(0, 6).map((a, i) => {
    const at = String(i + 1);
    const b = i === 3 ? "" : `<c r="B${at}"><v>${String(NUMBERS[i + 6])}</v></c>`;
    return `<row r="${at}"><c r="A${at}"><v>${String(a)}</v></c>${b}<c r="C${at}" t="inlineStr"><is><t>${TEXTS[i % 4] ?? ""}</t></is></c></row>`;
  });
  const formulas = fc.sample(formula, { numRuns: 400, seed: 7 });
  const edits = formulas.map(
    (text, i) => ({ kind: "set-formula", at: `Sheet1!E${String(i + 1)}`, formula: text }) as const,
  );
  const { bytes } = applyEdits(zipWorkbook({ rows: rows.join("") }), edits, { inflate: inflateZlib });
  return { bytes, formulas, ours: values(readXlsx(bytes, "a", inflateZlib)) };
}

function agree(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= Math.max(1e-9, Math.abs(ours) * 1e-12);
  return JSON.stringify(ours) === JSON.stringify(theirs);
}

/** What cells show in IronCalc once all have been put in: a module that only a process of its own can load. */
function shownByIronCalc(cells: readonly (readonly [cell: string, input: string])[]): string[] {
  const program = `
    import { readFileSync } from "node:fs";
    import { initSync, Model } from "@ironcalc/wasm";
    initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
    const model = new Model("book", "en", "UTC", "en");
    const cells = JSON.parse(readFileSync(0, "utf8"));
    for (const [row, column, input] of cells) model.setUserInput(0, row, column, input);
    model.evaluate();
    console.log(JSON.stringify(cells.map(([row, column]) => model.getFormattedCellValue(0, row, column))));`;
  const input = cells.map(([cell, text]) => {
    const { row, column } = parseRange(cell) ?? { row: 0, column: 0 };
    return [row + 1, column + 1, text];
  });
  const shown = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: resolve(__dirname, "../../.."),
    input: JSON.stringify(input),
    encoding: "utf8",
  });
  return JSON.parse(shown) as string[];
}

/** IronCalc walks down a whole column, a million cells, each time it is named. */
function isQuick(formula: string): boolean {
  return !formula.includes("A:A");
}

describe("random formulas", () => {
  test("give what IronCalc gives", () => {
    const { formulas, ours } = computed();
    const inputs = Object.entries(ours).filter(([cell]) => !cell.startsWith("E"));
    const shownThere = shownByIronCalc([
      ...inputs.map(([cell, value]): [string, string] => [cell, String(value)]),
      ...formulas.map((text, i): [string, string] => [`E${String(i + 1)}`, isQuick(text) ? `=${text}` : ""]),
    ]);
    const differ = formulas.flatMap((text, i) => {
      const mine = ours[`E${String(i + 1)}`];
      const shown = shownThere[inputs.length + i] ?? "";
      const theirs = shown.startsWith("#") ? { error: shown } : Number(shown);
      // It shows 9 digits or so.
      const isSame =
        typeof mine === "number" && typeof theirs === "number"
          ? Math.abs(mine - theirs) <= Math.max(1e-4, Math.abs(mine) * 1e-4)
          : agree(mine, theirs);
      return mine === null || isSame || !isQuick(text) ? [] : [{ text, mine, shown }];
    });
    expect(differ).toEqual([]);
  });

  test("are nearly all computed", () => {
    const { ours, formulas } = computed();
    const known = formulas.filter((_, i) => ours[`E${String(i + 1)}`] !== null);
    expect(known.length / formulas.length).toBeGreaterThan(0.95);
    expect(known.filter((_, i) => isError(ours[`E${String(i + 1)}`])).length).toBeLessThan(known.length / 3);
  });
});

describeWithSoffice("random formulas in LibreOffice", () => {
  test("give what it gives", () => {
    const { bytes, formulas, ours } = computed();
    const [saved] = savedBySoffice([bytes]);
    const theirs = values(readXlsx(saved ?? new Uint8Array(), "b", inflateZlib));
    const differ = formulas.flatMap((text, i) => {
      const cell = `E${String(i + 1)}`;
      const [mine, found] = [ours[cell], theirs[cell]];
      return mine === null || agree(mine, found) ? [] : [{ cell, text, mine, found }];
    });
    expect(differ).toEqual([]);
  });
});
