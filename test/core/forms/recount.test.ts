import { runAsShipped } from "../../support/as-shipped";

interface Compared {
  readonly forms: readonly { form: string; cells: number; determined: number; filled: number }[];
  readonly determined: number;
  readonly filled: number;
  readonly differ: readonly unknown[];
  readonly unnamed: readonly unknown[];
  readonly unexpected: readonly { at: string; value: number }[];
  readonly mute: readonly string[];
  readonly others: readonly string[];
}

interface Planted {
  readonly name: string;
  readonly expected: number;
  readonly forms: number;
  readonly wrong: readonly unknown[];
  readonly beside: readonly string[];
  readonly followed: number;
  readonly lost: readonly string[];
}

describe("forms filled from lists, beside a second count from the people themselves", () => {
  let compared: Readonly<Record<"sample" | "full", Compared>>;
  beforeAll(() => {
    compared = JSON.parse(runAsShipped("test/programs/recount.ts")) as typeof compared;
  });

  describe.each(["sample", "full"] as const)("%s lists", (lists) => {
    test("every cell that their columns determine is filled, with the same figure", () => {
      const { differ, determined, filled, forms } = compared[lists];
      expect(differ).toEqual([]);
      expect(filled / determined).toBeGreaterThanOrEqual(0.95);
      expect(determined).toBeGreaterThan(lists === "sample" ? 950 : 1200);
      // 13 official forms and four of the local tables; none of them empty.
      expect(forms.filter((one) => one.determined > 0)).toHaveLength(17);
    });

    test("every cell that a missing column would determine is empty, and names the column", () => {
      expect(compared[lists].unnamed).toEqual([]);
    });

    test("no empty cell is without its reason", () => {
      expect(compared[lists].mute).toEqual([]);
    });

    test("nothing is guessed: what nothing determines is empty, but for none where there can be none", () => {
      const filled = compared[lists].unexpected;
      expect(filled.filter(({ value }) => value !== 0)).toEqual([]);
      expect(filled.filter(({ at }) => !/^[BT]5-/.test(at))).toEqual([]);
      // The other official forms are typed, or consolidated from units.
      expect(compared[lists].others).toEqual([]);
    });
  });
});

describe("a wrong value planted in a list", () => {
  let planted: readonly Planted[];
  beforeAll(() => {
    planted = JSON.parse(runAsShipped("test/programs/planted.ts")) as typeof planted;
  });

  test("changes the cells that the second count expects, to the figures it expects, and no others", () => {
    expect(planted.length).toBeGreaterThan(20);
    for (const { name, expected, wrong, beside } of planted)
      expect([name, expected > 0, wrong, beside]).toEqual([name, true, [], []]);
  });

  test("is led to by where-from of every figure that it changed", () => {
    for (const { name, lost } of planted) expect([name, lost]).toEqual([name, []]);
    expect(planted.reduce((sum, { followed }) => sum + followed, 0)).toBeGreaterThan(300);
  });
});

test("for random lists all relations of all forms hold, and a check of what is written finds nothing", () => {
  const result = JSON.parse(runAsShipped("test/programs/random-fills.ts", ["3", "11"])) as {
    readonly faults: readonly unknown[];
    readonly relations: number;
    readonly checked: number;
  };
  expect(result.faults).toEqual([]);
  expect(result.relations).toBeGreaterThan(200);
  expect(result.checked).toBeGreaterThan(1000);
});
