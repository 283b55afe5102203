import { checkWorkbook } from "../../../src/core";
import { forms } from "../../../src/core/forms";
import { formSheet } from "../../../src/core/forms/form-sheet";
import { newWorkbook } from "../../../src/node";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { runAsShipped } from "../../support/as-shipped";

interface Filled {
  readonly id: string;
  readonly cells: Readonly<Record<string, number | null>>;
  readonly broken: readonly { reported: number; computed: number; message: string }[];
}

describe("the nine local tables, from the sample lists and tallies", () => {
  let filled: Readonly<Record<"2020" | "2021", readonly Filled[]>>;
  beforeAll(() => {
    filled = JSON.parse(runAsShipped("test/programs/local-tables.ts")) as typeof filled;
  });
  const table = (year: "2020" | "2021", id: string): Filled => {
    const found = filled[year].find((one) => one.id === `LOCAL-${id}`);
    if (!found) throw new Error(`no table ${id}`);
    return found;
  };

  // Every figure of the report, on the list that it holds on; the places of figures that cannot be true are left out.
  it.each<[string, "2020" | "2021", string, Readonly<Record<string, number>>]>([
    [
      "organizations by type",
      "2021",
      "LOAIHINH",
      {
        ...{ "T/2": 109, "T/3": 68, "T/4": 41, "T/5": 8341, "T.1/2": 44, "T.2/2": 16, "T.3/2": 2 },
        ...{ "T.4/2": 7, "T.5/2": 31, "T.6/2": 1, "T.7/2": 7, "T.8/2": 1 },
      },
    ],
    ["members by type", "2020", "LOAIHINH", { "T/5": 8197, "T.7/5": 319, "T.8/5": 59 }],
    [
      "ages",
      "2020",
      "TUOI",
      {
        ...{ "T/2": 8197, "T.1/2": 4083, "T.1/3": 49.8, "T.2/2": 4114, "T.2/3": 50.2 },
        ...{ "T.1.1/2": 2428, "T.1.2/2": 1021, "T.1.3/2": 634 },
      },
    ],
    [
      "education and theory of 2010 and 2020",
      "2020",
      "TRINHDO",
      {
        ...{ "T/2": 7786, "C.1/2": 231, "C.2/2": 3931, "C.2/3": 50.5, "C.3/2": 406, "C.3/3": 5.2 },
        ...{ "C.4/2": 3218, "C.4/3": 41.3, "L.1/2": 486, "L.1/3": 6.2, "L.2/2": 574 },
        ...{ "T/4": 8197, "C.1/4": 1250, "C.2/4": 4735, "C.2/5": 57.8, "C.3/4": 363, "C.3/5": 4.4 },
        ...{ "C.4/4": 1849, "L.1/4": 940, "L.1/5": 11.5, "L.2/4": 1689, "L.2/5": 20.6 },
        ...{ "C.2/6": 7.3, "C.3/6": -0.8, "L.1/6": 5.3 },
      },
    ],
    [
      "ratings",
      "2021",
      "XEPLOAI-TCD",
      {
        ...{ "2010/2": 124, "2010/3": 122, "2010/4": 26, "2010/5": 72, "2010/6": 15, "2010/7": 9 },
        ...{ "2016/2": 136, "2016/3": 136, "2016/4": 17, "2016/5": 63, "2016/6": 42, "2016/7": 13 },
        ...{ "2016/8": 1, "2020/2": 108, "2020/3": 108, "2020/9": 21, "2020/10": 80, "2020/11": 7 },
      },
    ],
    [
      "admissions",
      "2021",
      "KETNAP",
      {
        ...{ "1/2": 70, "1.1/2": 5944, "2/2": 50, "2.1/2": 4540, "3/2": 4349, "3.1/2": 2099 },
        ...{ "3.2/2": 3609, "3.2/3": 83, "4/2": 4225 },
      },
    ],
    [
      "removals",
      "2021",
      "SANGLOC",
      { "1/2": 82, "2/2": 35, "3/2": 128, "3.1/2": 97, "3.2/2": 28, "3.3/2": 3 },
    ],
    [
      "changes of organizations",
      "2021",
      "TOCHUC-BIENDONG",
      {
        ...{ "0/4": 124, "1/4": 2, "2/2": 21, "2/3": 18, "3/2": 11, "3/3": 9, "4/4": 33, "5/3": 5 },
        ...{ "6/2": 8, "6/3": 5 },
      },
    ],
    [
      "committees",
      "2021",
      "CAPUY",
      { "1/2": 656, "2/2": 220, "3/2": 103, "4/2": 2687, "4.1/2": 465, "4.2/2": 542, "4.3/2": 603 },
    ],
    ["rewards", "2021", "KHENTHUONG", { "1/2": 65, "2/2": 205, "3/2": 333, "4/2": 365 }],
  ])("%s of %s are the report's", (_, year, id, figures) => {
    expect(table(year, id).cells).toMatchObject(figures);
  });

  it("ages above 40 add up to their total, as the report's own do not", () => {
    const { cells } = table("2020", "TUOI");
    const above = ["1", "2", "3", "4", "5"].map((i) => cells[`T.2.${i}/2`] ?? 0);
    expect(above.reduce((sum, one) => sum + one)).toBe(4114);
  });

  it("says of the organizations that opening, comings and goings cannot make 109", () => {
    const [broken, ...others] = table("2021", "TOCHUC-BIENDONG").broken;
    expect(broken).toMatchObject({ reported: 109, computed: 107 });
    expect(broken?.message).toContain("không thể cùng đúng");
    expect(others).toEqual([]);
    for (const { id, broken: all } of filled["2020"])
      if (id !== "LOCAL-TOCHUC-BIENDONG") expect([id, all]).toEqual([id, []]);
  });
});

describe("the report's figures typed into its tables", () => {
  const findingsOf = (id: string, typed: Readonly<Record<string, number>>) => {
    const form = forms.find((one) => one.id === `LOCAL-${id}`);
    if (!form) throw new Error(`no table ${id}`);
    const { sheet, placeOf } = formSheet(form, {
      name: "Biểu",
      content: ({ code }, column) => {
        const value = typed[`${code}/${column.id}`];
        return value === undefined ? undefined : { value };
      },
    });
    const workbook = readXlsx(newWorkbook([{ kind: "add-sheet", sheet }]), "a.xlsx", inflateZlib);
    const at = (place: string): string => {
      const [row = "", column = ""] = place.split("/");
      return `Biểu!${placeOf(row, column) ?? ""}`;
    };
    return {
      at,
      found: checkWorkbook(workbook).findings.map((one) => ({
        check: one.check,
        at: one.at.replace(/'/g, ""),
        reported: one.reported,
        computed: one.computed,
      })),
    };
  };

  const AGES = {
    ...{ "T/2": 8197, "T.1/2": 4083, "T.1/3": 49.8, "T.1.1/2": 2428, "T.1.2/2": 1021, "T.1.3/2": 634 },
    ...{ "T.2/2": 4114, "T.2/3": 50.2, "T.2.1/2": 1101, "T.2.2/2": 1358, "T.2.3/2": 1016 },
    ...{ "T.2.4/2": 762, "T.2.5/2": 18 },
  };
  it("the ages above 40 are found: 4,255 under a total of 4,114", () => {
    const { at, found } = findingsOf("TUOI", AGES);
    expect(found).toEqual([{ check: "total-not-sum", at: at("T.2/2"), reported: 4114, computed: 4255 }]);
  });

  const LEVELS = {
    ...{
      "T/2": 7786,
      "T/4": 8197,
      "C.1/2": 231,
      "C.1/3": 2.96,
      "C.1/4": 1250,
      "C.1/5": 15.3,
      "C.1/6": 12.34,
    },
    ...{ "C.2/2": 3931, "C.2/3": 50.5, "C.2/4": 4735, "C.2/5": 57.8, "C.2/6": 7.3 },
    ...{ "C.3/2": 406, "C.3/3": 5.2, "C.3/4": 363, "C.3/5": 4.4, "C.3/6": -0.8 },
    ...{ "C.4/2": 3218, "C.4/3": 41.33, "C.4/4": 1849, "C.4/5": 22.5, "C.4/6": -18.83 },
    ...{ "L.1/2": 486, "L.1/3": 6.2, "L.1/4": 940, "L.1/5": 11.5, "L.1/6": 5.3 },
    ...{ "L.2/2": 574, "L.2/3": 7.3, "L.2/4": 1689, "L.2/5": 20.6, "L.2/6": 13.3 },
  };
  it("15.3 % of 1,250 in 8,197 is found, and what is only cut is not", () => {
    const { at, found } = findingsOf("TRINHDO", LEVELS);
    expect(found).toMatchObject([{ check: "share-differs", at: at("C.1/5"), reported: 15.3 }]);
  });

  it("the organizations are found: 124 + 2 + 39 − 20 − 33 − 5 are not 109", () => {
    const { at, found } = findingsOf("TOCHUC-BIENDONG", {
      ...{ "0/4": 124, "1/4": 2, "2/4": 39, "3/4": 20, "4/4": 33, "5/4": 5, "9/4": 109 },
    });
    expect(found).toEqual([{ check: "total-not-sum", at: at("9/4"), reported: 109, computed: 107 }]);
  });

  it.each<[string, Readonly<Record<string, number>>]>([
    [
      "KETNAP",
      {
        "1/2": 70,
        "1.1/2": 5944,
        "2/2": 50,
        "2.1/2": 4540,
        "3/2": 4349,
        "3.1/2": 2099,
        "3.2/2": 3609,
        "3.2/3": 83,
        "4/2": 4225,
      },
    ],
    ["SANGLOC", { "1/2": 82, "2/2": 35, "3/2": 128, "3.1/2": 97, "3.2/2": 28, "3.3/2": 3 }],
    ["CAPUY", { "1/2": 656, "2/2": 220, "3/2": 103, "4/2": 2687, "4.1/2": 465, "4.2/2": 542, "4.3/2": 603 }],
    [
      "LOAIHINH",
      {
        "T/2": 109,
        "T/3": 68,
        "T/4": 41,
        "T.1/2": 44,
        "T.2/2": 16,
        "T.3/2": 2,
        "T.4/2": 7,
        "T.5/2": 31,
        "T.6/2": 1,
        "T.7/2": 7,
        "T.8/2": 1,
      },
    ],
  ])("those of %s can all be true: nothing is found", (id, typed) => {
    expect(findingsOf(id, typed).found).toEqual([]);
  });
});
