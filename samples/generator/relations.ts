import type { Sheet } from "./xlsx/sheet";

/** What the forms promise: written down by whoever lays out the sheet, never inferred from it. */
export type Relation =
  | {
      readonly kind: "sum";
      readonly total: string;
      readonly parts: readonly string[];
      readonly signs?: readonly number[];
    }
  | { readonly kind: "of-which"; readonly whole: string; readonly part: string }
  | {
      readonly kind: "share";
      readonly at: string;
      readonly part: string;
      readonly whole: string;
      readonly decimals: number;
    };

/** A sheet together with everything that must hold on it. */
export interface CheckedSheet {
  readonly sheet: Sheet;
  readonly relations: readonly Relation[];
}

export function sum(total: string, parts: readonly string[], signs?: readonly number[]): Relation {
  return { kind: "sum", total, parts, ...(signs ? { signs } : {}) };
}

export function ofWhich(whole: string, part: string): Relation {
  return { kind: "of-which", whole, part };
}

export function share(at: string, part: string, whole: string, decimals: number): Relation {
  return { kind: "share", at, part, whole, decimals };
}

/** The relation in one line, as the README shows it: `K45 = L45 + M45`. */
export function ruleText(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
      return `${relation.total} = ${sumText(relation.parts, relation.signs)}`;
    case "of-which":
      return `${relation.part} ≤ ${relation.whole}`;
    case "share":
      return `${relation.at} = ${relation.part} × 100 / ${relation.whole}`;
  }
}

/** A run of cells is shortened to its ends. */
function sumText(parts: readonly string[], signs: readonly number[] | undefined): string {
  if (parts.length > 8) return `${parts[0] ?? ""} + … + ${parts[parts.length - 1] ?? ""}`;
  return parts.map((part, i) => (i === 0 ? part : `${signs?.[i] === -1 ? "−" : "+"} ${part}`)).join(" ");
}
