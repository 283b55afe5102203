import type { Candidate } from "./candidate";

function isFirm({ declared, tentative = false }: Candidate): boolean {
  return declared && !tentative;
}

/** The same rule from several sources is one candidate with all their evidence. */
export function mergeSame(candidates: readonly Candidate[]): Candidate[] {
  const byRule = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const order = candidate.parts
      .map((_, k) => k)
      .sort((a, b) => (candidate.parts[a] ?? 0) - (candidate.parts[b] ?? 0));
    const parts = order.map((k) => candidate.parts[k] ?? 0);
    const signs = order.map((k) => candidate.signs[k] ?? 1);
    const key = `${String(candidate.total)}=${parts.join()}|${signs.join()}`;
    const known = byRule.get(key);
    byRule.set(key, {
      total: candidate.total,
      parts,
      signs,
      evidence: [...new Set([...(known?.evidence ?? []), ...candidate.evidence])],
      declared: candidate.declared || (known?.declared ?? false),
      tentative: !isFirm(candidate) && !(known && isFirm(known)),
      insistent: (candidate.insistent ?? false) || (known?.insistent ?? false),
      hint: (candidate.hint ?? false) && (known?.hint ?? true),
      inherited: (candidate.inherited ?? false) || (known?.inherited ?? false),
      scattered: (candidate.scattered ?? false) && (known?.scattered ?? true),
      onlyProved: (candidate.onlyProved ?? false) && (known?.onlyProved ?? true),
      families: [...new Set([...(known?.families ?? []), ...(candidate.families ?? [])])],
      ...((candidate.formulaLines ?? known?.formulaLines) && {
        formulaLines: candidate.formulaLines ?? known?.formulaLines ?? [],
      }),
      bonus: Math.max(candidate.bonus, known?.bonus ?? -Infinity),
    });
  }
  return [...byRule.values()];
}
