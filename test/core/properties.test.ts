import fc from "fast-check";

import { checkWorkbook } from "../../src/core/check-workbook";
import { cellName, parseRange } from "../../src/core/workbook/address";
import type { Finding } from "../../src/core/report";
import { gridWorkbook } from "../support/grid";
import { drawTally, placeOfPart, tallies, type Slip, type Tally } from "../support/tally-arbitrary";

const findingsOf = (tally: Tally, slip?: Slip): readonly Finding[] =>
  checkWorkbook(gridWorkbook(drawTally(tally, slip))).findings;

/** A tally and a slip in it: any part, changed by any amount that keeps it a count. */
const slips = tallies.chain((tally) =>
  fc
    .record({
      unit: fc.nat({ max: tally.cells.length - 1 }),
      part: fc.nat({ max: tally.words.parts.length - 1 }),
      value: fc.integer({ min: 0, max: 9000 }),
    })
    .map(({ unit, part, value }) => ({
      tally,
      slip: { unit, part, amount: value - (tally.cells[unit]?.[part] ?? 0) },
    }))
    .filter(({ slip }) => slip.amount !== 0),
);

const settings = { numRuns: 300 };

it("a table built from its parts is silent", () => {
  fc.assert(
    fc.property(tallies, (tally) => {
      expect(findingsOf(tally)).toEqual([]);
    }),
    settings,
  );
});

it("one changed part is found: a finding names it or a total of it", () => {
  fc.assert(
    fc.property(slips, ({ tally, slip }) => {
      const { row, column } = placeOfPart(tally, slip.unit, slip.part);
      const at = `Sheet1!${cellName(row, column)}`;
      const named = findingsOf(tally, slip).filter(
        (finding) => finding.at === at || finding.related.includes(at),
      );
      expect(named.length).toBeGreaterThan(0);
    }),
    settings,
  );
});

it("moving a table moves its findings and changes nothing else", () => {
  fc.assert(
    fc.property(slips, fc.nat({ max: 9 }), fc.nat({ max: 9 }), ({ tally, slip }, rows, columns) => {
      const before = findingsOf(tally, slip);
      const after = findingsOf({ ...tally, row: tally.row + rows, column: tally.column + columns }, slip);
      const move = (address: string): string => {
        const range = parseRange(address.replace("Sheet1!", ""));
        return range ? `Sheet1!${cellName(range.row + rows, range.column + columns)}` : address;
      };
      const moved = (suspects: Finding["suspects"]): Finding["suspects"] =>
        suspects.map((suspect) => ({ ...suspect, cell: move(suspect.cell) }));
      expect(after).toEqual(
        before.map((finding) => ({
          ...finding,
          at: move(finding.at),
          related: finding.related.map(move),
          suspects: moved(finding.suspects),
          alternatives: finding.alternatives.map(moved),
        })),
      );
    }),
    settings,
  );
});

it("the order of rows does not matter to sums", () => {
  fc.assert(
    fc.property(slips, fc.nat({ max: 8 }), ({ tally, slip }, turn) => {
      const cut = turn % tally.cells.length;
      const cells = [...tally.cells.slice(cut), ...tally.cells.slice(0, cut)];
      const turned = { ...slip, unit: (slip.unit - cut + cells.length) % cells.length };
      const differences = (found: readonly Finding[]): (number | undefined)[] =>
        found.map(({ difference }) => difference).sort((a = 0, b = 0) => a - b);
      expect(differences(findingsOf({ ...tally, cells }, turned))).toEqual(
        differences(findingsOf(tally, slip)),
      );
    }),
    settings,
  );
});

/** A drawn grid with rows and columns exchanged. */
function transposed(drawn: string): string {
  const rows = drawn.split("\n").map((line) => line.split("|").slice(1, -1));
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from(
    { length: width },
    (_, column) => `|${rows.map((row) => row[column] ?? " ").join("|")}|`,
  ).join("\n");
}

/** Total and parts of the findings on sums, as places that do not tell rows from columns. */
function places(findings: readonly Finding[], turn: boolean): string[] {
  return findings
    .filter(({ check }) => check === "total-not-sum")
    .map(({ at, related, difference }) => {
      const [total, ...parts] = [at, ...related].map((address) => {
        const { row, column } = parseRange(address.replace("Sheet1!", "")) ?? { row: -1, column: -1 };
        return turn ? `${String(column)}:${String(row)}` : `${String(row)}:${String(column)}`;
      });
      return `${total ?? ""}=${parts.sort().join("+")} ${String(difference)}`;
    })
    .sort();
}

it("transposing a table transposes what is said of its sums and changes nothing else", () => {
  fc.assert(
    fc.property(slips, ({ tally, slip }) => {
      const drawn = drawTally({ ...tally, row: 0, column: 0 }, slip);
      const before = checkWorkbook(gridWorkbook(drawn)).findings;
      const after = checkWorkbook(gridWorkbook(transposed(drawn))).findings;
      expect(places(after, true)).toEqual(places(before, false));
    }),
    { numRuns: 100 },
  );
});

it("renaming what a table counts changes no finding", () => {
  fc.assert(
    fc.property(slips, fc.constantFrom("Phường", "Xã", "Depot", "Kho"), ({ tally, slip }, unit) => {
      const said = (renamed: Tally): readonly unknown[] =>
        findingsOf(renamed, slip).map(({ at, related, difference, severity }) => ({
          at,
          related,
          difference,
          severity,
        }));
      expect(said({ ...tally, words: { ...tally.words, unit } })).toEqual(said(tally));
    }),
    { numRuns: 100 },
  );
});
