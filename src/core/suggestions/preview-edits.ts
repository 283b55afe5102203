import { checkWorkbook, type CheckOptions } from "../check-workbook";
import type { Edit } from "../edit";
import { withEdits } from "../evaluate/with-edits";
import { detect } from "../relations/detection";
import type { CheckReport, Consequence, Finding } from "../report";
import { withExplanations } from "../state/explain";
import { cellName, sheetPrefix } from "../workbook/address";
import { CellKind, findCell } from "../workbook/cells";
import { rowOf } from "../workbook/read-cell";
import type { Workbook } from "../workbook/workbook";

/** What a check would find after edits, set against what it finds now. Nothing is written. */
export interface Preview {
  /** What would agree: findings as they are now. */
  readonly agrees: readonly Finding[];
  /** What the edits touch and would go on differing, as it would then be. */
  readonly stillDiffers: readonly Finding[];
  /** What agrees now and would differ, as it would then be. */
  readonly newlyDiffers: readonly Finding[];
  /** Figures that formulas then give, in the order of their cells. */
  readonly follows: readonly Consequence[];
  /** Findings that the edits leave as they are, by number. */
  readonly untouched: number;
}

/**
 * Checks the workbook as it would be after the edits. Findings are told apart by the relation that they speak of and
 * their check, so that one whose figures change stays the same finding.
 *
 * @param report what a check of the workbook as it is has found, with the same options
 * @param options where `found` is what `detect` gave of the workbook, only sheets that the edits change are looked
 *   through again
 */
export function previewEdits(
  workbook: Workbook,
  edits: readonly Edit[],
  report: Pick<CheckReport, "findings">,
  options: CheckOptions = {},
): Preview {
  const edited = withEdits(workbook, edits);
  const { found: earlier } = options;
  const found = earlier && detect(edited, "", earlier);
  const after = checkWorkbook(edited, { ...options, found }).findings;
  const then = new Map(after.map((finding) => [keyOf(finding), finding]));
  const now = new Set(report.findings.map(keyOf));
  const touched = new Set(
    edits.flatMap((edit) => (edit.kind === "set-value" || edit.kind === "set-formula" ? [edit.at] : [])),
  );
  const agrees: Finding[] = [];
  const stillDiffers: Finding[] = [];
  let untouched = 0;
  for (const finding of report.findings) {
    const later = then.get(keyOf(finding));
    if (!later) agrees.push(finding);
    else if (isTouched(finding, touched) || later.difference !== finding.difference) stillDiffers.push(later);
    else untouched++;
  }
  const explanations = options.state?.explanations ?? [];
  return {
    agrees,
    stillDiffers: withExplanations(stillDiffers, explanations, edited),
    newlyDiffers: after.filter((finding) => !now.has(keyOf(finding))),
    follows: figuresThatFollow(workbook, edited),
    untouched,
  };
}

/** The formulas that give other figures in the edited workbook; sheets that are as they were share their cells. */
function figuresThatFollow(workbook: Workbook, edited: Workbook): readonly Consequence[] {
  return workbook.sheets.flatMap(({ name, cells }, s): Consequence[] => {
    const after = edited.sheets[s]?.cells;
    if (!after || after === cells || !cells.formula) return [];
    const found: Consequence[] = [];
    cells.formula.forEach((code, i) => {
      if (code === 0 || cells.kind[i] !== CellKind.number) return;
      const [row, column] = [rowOf(cells, i), cells.column[i] ?? 0];
      const j = findCell(after, row, column);
      const [from, to] = [cells.value[i] ?? 0, after.value[j] ?? 0];
      if (!after.formula?.[j] || after.kind[j] !== CellKind.number || isAlike(from, to)) return;
      found.push({ cell: `${sheetPrefix(name)}!${cellName(row, column)}`, from, to });
    });
    return found;
  });
}

/** Sums of decimals may differ in their last bits. */
function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function keyOf({ check, relation, id, at }: Finding): string {
  return `${check} ${relation ?? `${id} ${at}`}`;
}

function isTouched({ at, related, suspects, alternatives }: Finding, cells: ReadonlySet<string>): boolean {
  const its = [at, ...related, ...[suspects, ...alternatives].flat().map(({ cell }) => cell)];
  return its.some((cell) => cells.has(cell));
}
