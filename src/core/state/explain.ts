import { parseAddress } from "../parse-address";
import { hash } from "../relations/identify";
import type { Finding } from "../report";
import { CellKind, type CellTable, findCell } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Workbook } from "../workbook/workbook";
import type { Explanation, State } from "./state";

/** A workbook, or those of a set, whose names addresses bear. */
export type Workbooks = Workbook | readonly Workbook[];

/**
 * What the cells of a finding hold, as a short text that differs where one of them differs: an explanation
 * is bound to it, so that it falls away by itself when a value changes and stays when rows are inserted.
 */
export function valuesOf(workbooks: Workbooks, { at, related }: Pick<Finding, "at" | "related">): string {
  return hash([at, ...related].map((address) => contentOf(workbooks, address)).join("\u001f"));
}

/**
 * The findings, each with its explanation where its cells hold what they held when it was explained, and
 * accepted where a reviewer accepted it. Of several explanations the last holds. A finding to which nothing
 * happens stays the same object; one whose explanation was taken back is open again.
 */
export function withExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  workbooks: Workbooks,
): readonly Finding[] {
  const byFinding = new Map<string, Map<string, Explanation>>();
  for (const explanation of explanations) {
    const known = byFinding.get(explanation.finding) ?? new Map<string, Explanation>();
    byFinding.set(explanation.finding, known.set(explanation.values, explanation));
  }
  return findings.map((finding) => {
    const known = byFinding.get(finding.id);
    const explanation = known?.get(valuesOf(workbooks, finding));
    if (explanation === finding.explanation) return finding;
    return { ...finding, accepted: explanation?.status === "accepted", explanation };
  });
}

/** The ids of findings that were explained once and are there no more: the figures agree now, or their place has gone. */
export function fixedFindings(
  { explanations }: State,
  findings: readonly Pick<Finding, "id">[],
): readonly string[] {
  const found = new Set(findings.map(({ id }) => id));
  const explained = new Set(explanations.map(({ finding }) => finding));
  return [...explained].filter((id) => !found.has(id));
}

/** A state with one explanation more, in place of what was said of the same finding and values. */
export function explain(state: State, explanation: Explanation): State {
  return { ...state, explanations: [...withoutThat(state, explanation), explanation] };
}

/** A state without what was said of a finding and its values. */
export function takeBack(state: State, explained: Pick<Explanation, "finding" | "values">): State {
  return { ...state, explanations: withoutThat(state, explained) };
}

function withoutThat(
  { explanations }: State,
  { finding, values }: Pick<Explanation, "finding" | "values">,
): Explanation[] {
  return explanations.filter((one) => one.finding !== finding || one.values !== values);
}

/** The contents of a rectangle, cell by cell. */
function contentOf(workbooks: Workbooks, address: string): string {
  const place = parseAddress(address);
  const [workbook, sheet] = placeIn(workbooks, place?.sheet ?? "");
  const cells = workbook?.sheets.find(({ name }) => name === sheet)?.cells;
  if (!place || !workbook || !cells) return "";
  const { row, column, rowCount, columnCount } = place.range;
  const contents: string[] = [];
  for (let r = row; r < row + rowCount; r++)
    for (let c = column; c < column + columnCount; c++) contents.push(cellContent(workbook, cells, r, c));
  return contents.join("\u001e");
}

/** The workbook that `[b.xlsx]DS` names, of a set, and the name of the sheet. */
function placeIn(workbooks: Workbooks, sheet: string): readonly [Workbook | undefined, string] {
  if ("sheets" in workbooks) return [workbooks, sheet];
  const end = sheet.lastIndexOf("]");
  const named = sheet.slice(1, end);
  return [workbooks.find(({ name }) => name === named), sheet.slice(end + 1)];
}

function cellContent(workbook: Workbook, cells: CellTable, row: number, column: number): string {
  const index = findCell(cells, row, column);
  const kind = index < 0 ? CellKind.blank : cells.kind[index];
  if (kind === CellKind.blank) return "";
  if (kind === CellKind.text || kind === CellKind.error) return stringOf(workbook, cells, index);
  return String(cells.value[index]);
}
