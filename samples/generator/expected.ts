import { readNumber, recalculate, references } from "./formulas";
import { ruleText, type CheckedSheet, type Relation } from "./relations";
import type { Sheet } from "./xlsx/sheet";

/** What the checker should say about one broken relation, or about one number typed as text. */
export interface Expected {
  readonly check:
    | "total-not-sum"
    | "part-exceeds-total"
    | "share-differs"
    | "number-stored-as-text"
    | "total-formula-misses-cells";
  readonly at: string;
  readonly reported: number;
  /** What the other cells make of it; for a part, the whole it may not exceed; none for text. */
  readonly computed?: number;
  readonly rule?: string;
}

/** Everything that does not hold on the sheet as it stands, formulas recalculated first. */
export function expectedFindings({ sheet, relations }: CheckedSheet): Expected[] {
  const current = recalculate(sheet);
  const found = relations.flatMap((relation) => breach(current, relation));
  return [...found, ...textNumbers(current, relations)].map((finding) => ({
    ...finding,
    at: address(sheet.name, finding.at),
  }));
}

function breach(sheet: Sheet, relation: Relation): Expected[] {
  const value = (name: string): number | undefined => readNumber(sheet.cells.get(name)?.value);
  const rule = ruleText(relation);
  switch (relation.kind) {
    case "sum": {
      const { total: at, parts, signs } = relation;
      const reported = value(at);
      const values = parts.map(value);
      if (reported === undefined || values.every((part) => part === undefined)) return [];
      const computed = values.reduce<number>((sum, part, i) => sum + (signs?.[i] ?? 1) * (part ?? 0), 0);
      if (Math.abs(reported - computed) < 1e-9) return [];
      const check = missesCells(sheet, at, parts) ? "total-formula-misses-cells" : "total-not-sum";
      return [{ check, at, reported, computed: tidy(computed), rule }];
    }
    case "of-which": {
      const [reported, computed] = [value(relation.part), value(relation.whole)];
      if (reported === undefined || computed === undefined || reported <= computed) return [];
      return [{ check: "part-exceeds-total", at: relation.part, reported, computed, rule }];
    }
    case "share": {
      const [shown, part, whole] = [relation.at, relation.part, relation.whole].map(
        (name) => sheet.cells.get(name)?.value,
      );
      const [numerator, denominator] = [readNumber(part), readNumber(whole)];
      if (typeof shown !== "number" || numerator === undefined || !denominator) return [];
      const { halfUp, truncated } = shareOf(numerator, denominator, relation.decimals);
      if (shown === halfUp || shown === truncated) return [];
      return [{ check: "share-differs", at: relation.at, reported: shown, computed: halfUp, rule }];
    }
  }
}

/** A percentage in both ways of rounding, in exact whole-number arithmetic. */
export function shareOf(
  part: number,
  whole: number,
  decimals: number,
): { halfUp: number; truncated: number } {
  const factor = 10 ** decimals;
  const scaled = 100 * factor * part;
  return {
    halfUp: Math.floor((2 * scaled + whole) / (2 * whole)) / factor,
    truncated: Math.floor(scaled / whole) / factor,
  };
}

/** The total is a SUM, but not of all its parts. */
function missesCells(sheet: Sheet, total: string, parts: readonly string[]): boolean {
  const formula = sheet.cells.get(total)?.formula;
  if (!formula?.startsWith("SUM(")) return false;
  const summed = new Set(references(formula).map(({ name }) => name));
  const shared = parts.filter((part) => summed.has(part)).length;
  return shared > 0 && shared < parts.length;
}

function textNumbers(sheet: Sheet, relations: readonly Relation[]): Expected[] {
  return [...new Set(relations.flatMap(cellsOf))].flatMap((at): Expected[] => {
    const value = sheet.cells.get(at)?.value;
    const reported = readNumber(value);
    return typeof value === "string" && reported !== undefined
      ? [{ check: "number-stored-as-text", at, reported }]
      : [];
  });
}

export function cellsOf(relation: Relation): string[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts];
    case "of-which":
      return [relation.whole, relation.part];
    case "share":
      return [relation.at, relation.part, relation.whole];
  }
}

/** Sheet and cell as the checker writes them. */
export function address(sheetName: string, cell: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  return `${plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${cell}`;
}

const tidy = (number: number): number => Math.round(number * 1e6) / 1e6;
