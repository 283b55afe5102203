import { splitAddress } from "../address-list";
import type { Finding } from "../report";
import type { Workbook } from "../workbook/workbook";
import { withExplanations } from "./explain";
import type { State } from "./state";

/** A workbook of a set with what is remembered of it. */
export interface Remembering {
  readonly workbook: Workbook;
  readonly options: { readonly state?: State | undefined };
}

/** Findings between workbooks as the workbooks of the cells that they name first remember them. */
export function explainedBetween(
  findings: readonly Finding[],
  members: readonly Remembering[],
): readonly Finding[] {
  const workbooks = members.map(({ workbook }) => workbook);
  const told = new Map<Finding, Finding>();
  for (const { workbook, options } of members) {
    const { explanations = [] } = options.state ?? {};
    if (explanations.length === 0) continue;
    const own = findings.filter(({ at }) => isIn(at, workbook.name));
    withExplanations(own, explanations, workbooks).forEach((finding, i) => {
      const before = own[i];
      if (before) told.set(before, finding);
    });
  }
  return findings.map((finding) => told.get(finding) ?? finding);
}

/** Whether an address that names its workbook names this one. */
export function isIn(address: string, workbook: string): boolean {
  return splitAddress(address).sheet.startsWith(`[${workbook}]`);
}
