import { foldLabel } from "../../labels/fold-label";
import { withoutMarks } from "../../roster/fold-term";
import type { Workbook } from "../../workbook/workbook";
import { type CellCount, type Form, type FormRow, leavesOf, type RowKind } from "../form";
import { columnRelations } from "./column-relations";
import { formFrame } from "./form-frame";
import type { FormProposing, RowReason } from "./form-proposal";
import { titleOver } from "./form-title";
import { knownForms } from "./known-rows";
import { proposeColumns } from "./propose-columns";
import { isByUnits, type ProposedCount, proposeCounts } from "./propose-counts";
import { type ProposedRelation, rowRelations } from "./propose-relations";
import { readHeader } from "./read-header";
import { type ReadRow, readRows } from "./read-rows";
import { rowCodes } from "./row-codes";
import { sheetTexts } from "./sheet-texts";

/**
 * Reads an empty sheet as a form and proposes all that the sheet says of itself: columns, rows, what adds up, and
 * what each row counts as far as its words are known. Nothing is certain that is marked as unsure.
 *
 * @param known forms from which meanings of rows are taken over
 */
export function readFormFromSheet(workbook: Workbook, name: string, known: readonly Form[]): FormProposing {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return { kind: "refused", why: "no-sheet" };
  const texts = sheetTexts(workbook, sheet);
  const frame = formFrame(workbook, sheet, texts);
  if (typeof frame === "string") return { kind: "refused", why: frame };
  const { columns, reasons } = readHeader(texts, frame);
  const leaves = leavesOf(columns);
  if (!leaves.some(({ role }) => role === "value")) return { kind: "refused", why: "no-figures" };
  const rows = readRows(texts, frame);
  const codes = rowCodes(rows);
  const { title, number } = titleOver(texts, frame);
  const knownRows = knownForms(known);
  const counts = proposeCounts(title, rows, knownRows);
  const beside = proposeColumns(columns, reasons, isByUnits(rows), knownRows);
  const relations = [...columnRelations(columns, frame, rows, codes), ...rowRelations(rows, codes, counts)];
  const totals = new Set(
    relations.flatMap(({ relation }) =>
      relation.along === "rows" && relation.kind === "sum" ? [relation.total.row] : [],
    ),
  );
  const isWide = leaves.length > 6;
  const form: Form = {
    id: formId(number ?? title, known),
    series: "own",
    ...(number !== undefined && { number }),
    title: title === "" ? name : title,
    level: "",
    source: { kind: "own" },
    layout: "indicators",
    page: { paper: "A4", orientation: isWide ? "landscape" : "portrait", ...sheet.page },
    columns,
    rows: rows.map((row, i): FormRow => {
      const parent = row.parent === undefined ? undefined : codes[row.parent];
      return {
        code: codes[i] ?? "",
        label: row.label,
        ...(parent !== undefined && { parent }),
        indent: row.depth,
        kind: kindOf(row, i, relations, codes),
        ...(row.isHeading && { heading: true }),
      };
    }),
    relations: relations.map(({ relation }) => relation),
    ...transfersOf(counts, codes),
    ...(counts.some((one) => one.counts) && { counts: countsByCode(counts, codes) }),
    ...(Object.keys(beside.columnCounts).length > 0 && { columnCounts: beside.columnCounts }),
  };
  return {
    kind: "proposed",
    form,
    rows: rows.map((row, i) => rowReason(row, counts[i], totals.has(codes[i]))),
    columns: beside.reasons,
    relations: relations.map(({ reason }) => reason),
  };
}

/** The rows of those who came from elsewhere and who went. */
function transfersOf(counts: readonly ProposedCount[], codes: readonly string[]): Pick<Form, "transfers"> {
  const rowOf = (is: (one: CellCount) => boolean): string | undefined =>
    codes.find((_, i) => {
      const one = counts[i]?.counts;
      return one !== undefined && is(one);
    });
  const into = rowOf(({ of, where }) => of === "arrived" && where.length === 0);
  const outOf = rowOf(
    ({ of, where: [only, ...more] }) => of === "left" && only?.is?.join() === "left" && more.length === 0,
  );
  return into !== undefined && outOf !== undefined ? { transfers: { into, outOf } } : {};
}

function countsByCode(
  counts: readonly ProposedCount[],
  codes: readonly string[],
): Readonly<Record<string, CellCount>> {
  return Object.fromEntries(
    counts.flatMap((one, i) => (one.counts ? [[codes[i] ?? "", one.counts] as const] : [])),
  );
}

function rowReason({ place }: ReadRow, count: ProposedCount | undefined, isTotal: boolean): RowReason {
  const { reason = { why: "unknown" } as const, isUnsure = true } = count ?? {};
  const follows = reason.why === "unknown" && isTotal;
  return {
    place,
    counts: follows ? { why: "sum" } : reason,
    isUnsure: (isUnsure && !follows) || place === "indent",
  };
}

function kindOf(
  row: ReadRow,
  i: number,
  relations: readonly ProposedRelation[],
  codes: readonly string[],
): RowKind {
  const { heading, mean } = {
    heading: row.isHeading,
    mean: /bình quân|trung bình/u.test(foldLabel(row.label)),
  };
  if (heading || mean) return "note";
  if (row.isOfWhich) return "of-which";
  const code = codes[i];
  const isFlow = relations.some(
    ({ relation, reason }) =>
      reason.why === "flow-words" &&
      relation.parts.some((part) => part.row !== undefined && code?.split(".")[0] === part.row),
  );
  const isOpening = relations.some(
    ({ relation, reason }) => reason.why === "flow-words" && relation.parts[0]?.row === code,
  );
  if (isFlow && !isOpening) return "flow";
  const isSome = relations.some(
    ({ relation }) =>
      relation.kind === "of-which" &&
      relation.along === "rows" &&
      relation.parts.some((part) => part.row === code),
  );
  if (isSome) return "of-which";
  return row.depth === 0 && row.isBold ? "total" : "partition";
}

/** `own.1-btctw`: letters, digits and dashes, and no form's that is known. */
function formId(name: string, known: readonly Form[]): string {
  const bare = withoutMarks(foldLabel(name))
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 28);
  const taken = new Set(known.map(({ id }) => id));
  let id = `own.${bare === "" ? "form" : bare}`;
  for (let k = 2; taken.has(id); k++) id = `own.${bare}-${String(k)}`;
  return id;
}
