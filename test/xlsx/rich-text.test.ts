import { read, values } from "../support/cells";

const rows = (count: number): string =>
  `<row>${Array.from({ length: count }, (_, i) => `<c t="s"><v>${String(i)}</v></c>`).join("")}</row>`;
const raised = (text: string): string => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;

describe("texts in runs", () => {
  test("a superscript run is kept apart", () => {
    const workbook = read({
      rows: rows(1),
      strings: `<si><r><t>Total</t></r>${raised("1")}<r><t> (all)</t></r>${raised("2")}</si>`,
    });
    expect(values(workbook)).toEqual({ A1: "Total (all)" });
    expect([...workbook.superscripts]).toEqual([[0, "12"]]);
  });

  test("texts that differ only in what is raised are two, equal ones are one", () => {
    const strings = `<si><t>Total</t></si><si><r><t>Total</t></r>${raised("1")}</si><si><r><t>Total</t></r>${raised("2")}</si><si><r><rPr><b/></rPr><t>Total</t></r></si><si><r><t>Total</t></r>${raised("1")}</si>`;
    const workbook = read({ rows: rows(5), strings });
    expect(workbook.strings).toEqual(["Total", "Total", "Total"]);
    expect([...workbook.superscripts]).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
    expect(Array.from(workbook.sheets[0]?.cells.value ?? [])).toEqual([0, 1, 2, 0, 1]);
  });

  test("subscript is ordinary text, and so is a text that stands raised as a whole", () => {
    const strings = `<si><r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></si><si>${raised("note")}</si>`;
    const workbook = read({ rows: rows(2), strings });
    expect(values(workbook)).toEqual({ A1: "CO2", B1: "note" });
    expect(workbook.superscripts.size).toBe(0);
  });

  test("superscript in a text of the cell itself", () => {
    const workbook = read({
      rows: `<row><c t="inlineStr"><is><r><t>Nam</t></r>${raised("*")}</is></c></row>`,
    });
    expect(values(workbook)).toEqual({ A1: "Nam" });
    expect([...workbook.superscripts]).toEqual([[0, "*"]]);
  });

  test("phonetic runs are no text", () => {
    const strings =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>next</t></si>';
    expect(values(read({ rows: rows(2), strings }))).toEqual({ A1: "東京", B1: "next" });
  });

  test("an empty item counts as one", () => {
    expect(values(read({ rows: rows(3), strings: "<si/><si><t/></si><si><t>c</t></si>" }))).toEqual({
      A1: "",
      B1: "",
      C1: "c",
    });
  });
});
