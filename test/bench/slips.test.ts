import { KINDS } from "../../bench/slips/kinds";
import { addRates, noRates, singleSlips } from "../../bench/slips/rates";
import { checkSlipped, meet } from "../../bench/slips/score";
import { makeSheet } from "../../bench/slips/sheet";
import { type Slip, slipIn } from "../../bench/slips/slip";
import { Chance } from "../../bench/planted/chance";

const kinds = Object.keys(KINDS);

describe("made-up reports", () => {
  it.each(kinds)("%s: what is said of it to be true is true, and nothing is said of it", (kind) => {
    for (const seed of [1, 2]) {
      const sheet = makeSheet(kind, seed);
      const valueOf = (cell: string): number => sheet.figures.get(cell) ?? NaN;
      expect(sheet.truths.length).toBeGreaterThan(0);
      expect(sheet.truths.filter(({ holds }) => !holds(valueOf))).toEqual([]);
      expect(checkSlipped(sheet, []).map(({ check, at }) => `${check} ${at}`)).toEqual([]);
    }
  });

  it("are the same for the same seed, and others for another", () => {
    expect(makeSheet("units by sex", 5).cells).toEqual(makeSheet("units by sex", 5).cells);
    expect(makeSheet("units by sex", 5).cells).not.toEqual(makeSheet("units by sex", 6).cells);
  });

  it("most slips in them are found and named, and next to nothing else is accused", () => {
    const rates = noRates();
    kinds.forEach((kind, k) => {
      if (k % 2 === 0) return;
      const sheet = makeSheet(kind, 1);
      for (const slip of singleSlips(sheet, 40 + k)) addRates(sheet, [slip], [rates]);
    });
    expect(rates.slips).toBeGreaterThan(45);
    expect(rates.found / rates.slips).toBeGreaterThan(0.85);
    expect(rates.named / rates.plain).toBeGreaterThan(0.85);
    expect(rates.astray / rates.sheets).toBeLessThan(0.05);
  });
});

describe("how a slip is met", () => {
  const slip: Slip = { kind: "digit replaced", cell: "C4", value: 9, totals: ["B4"], isPlain: true };
  const found = (at: string, related: readonly string[], suspect?: string) => ({
    ...({} as ReturnType<typeof checkSlipped>[number]),
    at: `Sheet1!${at}`,
    related: related.map((cell) => `Sheet1!${cell}`),
    suspects: suspect === undefined ? [] : [{ cell: `Sheet1!${suspect}` } as never],
  });

  it("is found by a finding that names its cell, or the total that it spoils", () => {
    expect(meet([found("B4", ["C4", "D4"])], slip, [slip]).isFound).toBe(true);
    expect(meet([found("B4", [])], slip, [slip]).isFound).toBe(true);
    expect(meet([found("B5", ["C5"])], slip, [slip])).toMatchObject({ isFound: false });
    expect(meet([], slip, [slip])).toEqual({ isFound: false, isNamed: false, strays: [] });
  });

  it("is named where its cell is the first suspect, and all else is astray", () => {
    expect(meet([found("B4", ["C4"], "C4")], slip, [slip]).isNamed).toBe(true);
    expect(meet([found("B4", ["C4"], "D4")], slip, [slip]).isNamed).toBe(false);
    expect(meet([found("B4", ["C4"]), found("B5", ["C5"])], slip, [slip]).strays).toHaveLength(1);
  });

  it("a slip breaks a relation, and is plain only where no other cell would break the same", () => {
    for (let seed = 1; seed < 40; seed++) {
      const sheet = makeSheet("units by sex", 3);
      const made = slipIn(sheet, "digit replaced", new Chance(seed));
      if (!made) continue;
      const broken = sheet.truths.filter(
        ({ holds }) => !holds((at) => (at === made.cell ? (made.value ?? 0) : (sheet.figures.get(at) ?? 0))),
      );
      expect(broken.length).toBeGreaterThan(0);
      expect(broken.every(({ cells }) => cells.includes(made.cell))).toBe(true);
      const isAlike = (other: string): boolean =>
        sheet.truths.every((truth) => truth.cells.includes(other) === broken.includes(truth));
      const alike = [...sheet.figures.keys()].filter((other) => other !== made.cell && isAlike(other));
      expect(alike.length === 0).toBe(made.isPlain);
    }
  });
});
