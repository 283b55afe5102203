import { parseAddress } from "../parse-address";
import { hash } from "../relations/identify";
import type { Finding } from "../report";
import { CellKind, type CellTable, findCell } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Workbook } from "../workbook/workbook";
import type { Explanation } from "./state";

/**
 * What the cells of a finding hold, as a short text that differs where one of them differs: an explanation
 * is bound to it, so that it falls away by itself when a value changes and stays when rows are inserted.
 */
export function valuesOf(workbook: Workbook, { at, related }: Pick<Finding, "at" | "related">): string {
  return hash([at, ...related].map((address) => contentOf(workbook, address)).join("\u001f"));
}

/** The findings with those accepted that a reviewer accepted and whose cells hold what they held then. */
export function withExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  workbook: Workbook,
): readonly Finding[] {
  const accepted = new Map<string, ReadonlySet<string>>();
  for (const { finding, values, status } of explanations)
    if (status === "accepted") accepted.set(finding, new Set([...(accepted.get(finding) ?? []), values]));
  if (accepted.size === 0) return findings;
  return findings.map((finding) =>
    accepted.get(finding.id)?.has(valuesOf(workbook, finding)) ? { ...finding, accepted: true } : finding,
  );
}

/** The contents of a rectangle, cell by cell. */
function contentOf(workbook: Workbook, address: string): string {
  const place = parseAddress(address);
  const cells = workbook.sheets.find(({ name }) => name === place?.sheet)?.cells;
  if (!place || !cells) return "";
  const { row, column, rowCount, columnCount } = place.range;
  const contents: string[] = [];
  for (let r = row; r < row + rowCount; r++)
    for (let c = column; c < column + columnCount; c++) contents.push(cellContent(workbook, cells, r, c));
  return contents.join("\u001e");
}

function cellContent(workbook: Workbook, cells: CellTable, row: number, column: number): string {
  const index = findCell(cells, row, column);
  const kind = index < 0 ? CellKind.blank : cells.kind[index];
  if (kind === CellKind.blank) return "";
  if (kind === CellKind.text || kind === CellKind.error) return stringOf(workbook, cells, index);
  return String(cells.value[index]);
}
