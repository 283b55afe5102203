import type { Evidence } from "../report";
import type { Candidate } from "./candidate";

function isFirm({ declared, tentative = false }: Candidate): boolean {
  return declared && !tentative;
}

/** The same rule from several sources is one candidate with all their evidence, its parts in ascending order. */
export function mergeSame(candidates: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  /** By what is quickly told of a rule, the places of those that look alike. */
  const places = new Map<number, number[]>();
  for (const candidate of candidates.map(inOrder)) {
    const key = outlineOf(candidate);
    const alike = places.get(key);
    const at = alike?.find((place) => isSameRule(merged[place], candidate));
    if (at !== undefined) merged[at] = joined(candidate, merged[at]);
    else {
      if (alike) alike.push(merged.length);
      else places.set(key, [merged.length]);
      merged.push(joined(candidate, undefined));
    }
  }
  return merged;
}

function inOrder(candidate: Candidate): Candidate {
  const { parts, signs } = candidate;
  if (parts.every((part, k) => k === 0 || (parts[k - 1] ?? 0) <= part)) return candidate;
  const order = parts.map((_, k) => k).sort((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0));
  return {
    ...candidate,
    parts: order.map((k) => parts[k] ?? 0),
    signs: order.map((k) => signs[k] ?? 1),
  };
}

function outlineOf({ total, parts, signs }: Candidate): number {
  let outline = Math.imul(total + 1, 0x9e3779b1);
  for (let k = 0; k < parts.length; k++)
    outline =
      Math.imul(outline ^ (((parts[k] ?? 0) << 1) | Number(signs[k] === 1)), 0x85ebca6b) ^ (outline >>> 15);
  return outline;
}

function isSameRule(a: Candidate | undefined, b: Candidate): boolean {
  return (
    a?.total === b.total &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, k) => part === b.parts[k]) &&
    a.signs.every((sign, k) => sign === b.signs[k])
  );
}

function joined(candidate: Candidate, known: Candidate | undefined): Candidate {
  const formulaLines = candidate.formulaLines ?? known?.formulaLines;
  return {
    total: candidate.total,
    parts: candidate.parts,
    signs: candidate.signs,
    evidence: both<Evidence>(known?.evidence, candidate.evidence),
    declared: candidate.declared || (known?.declared ?? false),
    tentative: !isFirm(candidate) && !(known && isFirm(known)),
    insistent: (candidate.insistent ?? false) || (known?.insistent ?? false),
    loose: (candidate.loose ?? false) && (known?.loose ?? true),
    hint: (candidate.hint ?? false) && (known?.hint ?? true),
    inherited: (candidate.inherited ?? false) || (known?.inherited ?? false),
    scattered: (candidate.scattered ?? false) && (known?.scattered ?? true),
    whole: (candidate.whole ?? false) || (known?.whole ?? false),
    onlyProved: (candidate.onlyProved ?? false) && (known?.onlyProved ?? true),
    families: both<string>(known?.families, candidate.families ?? []),
    ...(formulaLines && { formulaLines }),
    bonus: Math.max(candidate.bonus, known?.bonus ?? -Infinity),
  };
}

function both<T>(known: readonly T[] | undefined, own: readonly T[]): readonly T[] {
  return known && known.length > 0 ? [...new Set([...known, ...own])] : own;
}
