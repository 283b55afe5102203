import fc from "fast-check";

/** A tally as its parts: `cells[unit][part]`, before any total. */
export interface Tally {
  readonly cells: readonly (readonly number[])[];
  readonly words: Words;
  /** Total column before its parts or after them. */
  readonly totalFirst: boolean;
  /** Total row above the units or below them. */
  readonly totalOnTop: boolean;
  readonly row: number;
  readonly column: number;
}

interface Words {
  readonly unit: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly sum: string;
}

const WORDS: readonly Words[] = [
  { unit: "Đơn vị", total: "Tổng số", parts: ["Nam", "Nữ"], sum: "Tổng cộng" },
  { unit: "Unit", total: "Total", parts: ["Male", "Female"], sum: "Total" },
  {
    unit: "Khối",
    total: "Tổng số",
    parts: ["18 - 30 tuổi", "31 - 40 tuổi", "41 - 50 tuổi", "Trên 50 tuổi"],
    sum: "Cộng",
  },
];

/** Tallies of three to nine units, counts up to some thousands, anywhere on the sheet, in either language. */
export const tallies: fc.Arbitrary<Tally> = fc.constantFrom(...WORDS).chain((words) =>
  fc.record({
    words: fc.constant(words),
    cells: fc.array(
      fc.array(fc.integer({ min: 1, max: 4000 }), {
        minLength: words.parts.length,
        maxLength: words.parts.length,
      }),
      {
        minLength: 3,
        maxLength: 9,
      },
    ),
    totalFirst: fc.boolean(),
    totalOnTop: fc.boolean(),
    row: fc.integer({ min: 0, max: 6 }),
    column: fc.integer({ min: 0, max: 4 }),
  }),
);

/** A figure changed after the totals were made: unit, part, and by how much. */
export interface Slip {
  readonly unit: number;
  readonly part: number;
  readonly amount: number;
}

/** The tally drawn with its totals, in the notation of `gridWorkbook`; with `slip`, one part changed afterwards. */
export function drawTally({ cells, words, totalFirst, totalOnTop, row, column }: Tally, slip?: Slip): string {
  const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
  const line = (label: string, parts: readonly number[], total: number): string[] => {
    const figures = totalFirst ? [total, ...parts] : [...parts, total];
    return [label, ...figures.map(String)];
  };
  const units = cells.map((parts, unit) => {
    const shown = parts.map(
      (value, part) => value + (slip?.unit === unit && slip.part === part ? slip.amount : 0),
    );
    return line(`${words.unit} ${String(unit + 1)}`, shown, sum(parts));
  });
  const columnSums = words.parts.map((_, part) => sum(cells.map((parts) => parts[part] ?? 0)));
  const totals = line(words.sum, columnSums, sum(columnSums));
  const header = [
    words.unit,
    ...(totalFirst ? [words.total, ...words.parts] : [...words.parts, words.total]),
  ];
  const body = totalOnTop ? [totals, ...units] : [...units, totals];
  const indent = Array.from({ length: column }, () => "");
  const lines = [...Array.from({ length: row }, () => [""]), header, ...body];
  return lines.map((words) => `| ${[...indent, ...words].join(" | ")} |`).join("\n");
}

/** Where a part stands in the drawn tally, zero-based. */
export function placeOfPart(
  { totalFirst, totalOnTop, row, column }: Tally,
  unit: number,
  part: number,
): { row: number; column: number } {
  return { row: row + 1 + (totalOnTop ? 1 : 0) + unit, column: column + 1 + (totalFirst ? 1 : 0) + part };
}
