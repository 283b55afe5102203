import type { TallyTable } from "../tables/tally-table";
import { CellKind, findCell } from "../workbook/cells";
import { linearFormulaReader } from "../workbook/linear-formula";
import { numberAt } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";
import { hash, type Identifier, pathOf } from "./identify";
import { type Link, type LinkPattern, linkPattern } from "./link";

/** A formula that is a single reference (`=B7`, `='Biểu 1'!C9`), and how far it refers. */
interface Reference {
  readonly row: number;
  readonly column: number;
  readonly source: Sheet;
  readonly down: number;
  readonly right: number;
}

/** Fewer references than this say nothing of a cell between them. */
const FEWEST_AROUND = 3;

/**
 * Figures carried from one cell to another by formulas that are single references. Where such a
 * formula was filled and one cell of the run was typed over, the cell is still what its neighbours say
 * it is: the same figure as its source. Formulas that repeat the cell before them are no carrying over.
 */
export function findLinks(
  workbook: Workbook,
  tables: readonly TallyTable[],
  identifier: Identifier,
): LinkPattern[] {
  return workbook.sheets.flatMap((sheet) => {
    const runs = runsOf(referencesOf(workbook, sheet));
    return runs.flatMap((run): LinkPattern[] => {
      const links = run.flatMap((reference) => linkOf(sheet, reference));
      const [first] = run;
      if (!first || links.length === 0) return [];
      const id = identifier.idOf(
        "equal",
        sheet.name,
        first.source.name,
        wordsAt(tables, sheet, first)[1] ?? "",
      );
      const seen = new Map<string, number>();
      const named = links.map((link): Link => {
        const words = wordsAt(tables, sheet, link.shown).join("\u001f");
        const ordinal = seen.get(words) ?? 0;
        seen.set(words, ordinal + 1);
        return { ...link, id: hash(`${id}\u001f${words}\u001f${String(ordinal)}`) };
      });
      const rule = {
        id,
        kind: "equal",
        why: "formula",
        evidence: ["formula"],
        declared: true,
        bits: 0,
      } as const;
      return [linkPattern(rule, named)];
    });
  });
}

function referencesOf(workbook: Workbook, sheet: Sheet): Reference[] {
  const { cells } = sheet;
  if (!cells.formula) return [];
  const read = linearFormulaReader(cells);
  const sheetOf = new Map(workbook.sheets.map((one) => [one.name.toLowerCase(), one]));
  const found: Reference[] = [];
  for (let row = 0; row < cells.rowCount; row++) {
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (!cells.formula[i] || cells.kind[i] !== CellKind.number) continue;
      const terms = read(i);
      const [term] = terms ?? [];
      if (!term || terms?.length !== 1 || term.sign < 0) continue;
      if (term.range.rowCount !== 1 || term.range.columnCount !== 1) continue;
      const source = term.sheet === undefined ? sheet : sheetOf.get(term.sheet.toLowerCase());
      const column = cells.column[i] ?? 0;
      const [down, right] = [term.range.row - row, term.range.column - column];
      // What repeats its own row or column on the same sheet is a list filled down.
      if (!source || (source === sheet && (down === 0 || right === 0) && Math.abs(down + right) <= 1))
        continue;
      found.push({ row, column, source, down, right });
    }
  }
  return found;
}

/** References of one column that refer equally far, then those of one row; each once. */
function runsOf(references: readonly Reference[]): Reference[][] {
  const down = grouped(references, "column");
  const across = grouped(references, "row");
  const run = (reference: Reference): Reference[] => {
    const [vertical, horizontal] = [down.get(reference) ?? [], across.get(reference) ?? []];
    return horizontal.length > vertical.length ? horizontal : vertical;
  };
  const members = new Map<Reference[], Reference[]>();
  for (const reference of references) {
    const chosen = run(reference);
    const known = members.get(chosen);
    if (known) known.push(reference);
    else members.set(chosen, [reference]);
  }
  return [...members.values()].map(withTypedOver);
}

function grouped(references: readonly Reference[], by: "row" | "column"): Map<Reference, Reference[]> {
  const groups = new Map<string, Reference[]>();
  const groupOf = new Map<Reference, Reference[]>();
  for (const reference of references) {
    const { source, down, right } = reference;
    const key = [by, reference[by], source.name, down, right].join("\u001f");
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(reference);
    groupOf.set(reference, group);
  }
  return groupOf;
}

/** The run with the single cells that are missing from it. */
function withTypedOver(run: readonly Reference[]): Reference[] {
  if (run.length < FEWEST_AROUND) return [...run];
  return run.flatMap((reference, k): Reference[] => {
    const next = run[k + 1];
    const [rows, columns] = next ? [next.row - reference.row, next.column - reference.column] : [0, 0];
    const isGap = (rows === 2 && columns === 0) || (rows === 0 && columns === 2);
    if (!isGap) return [reference];
    return [
      reference,
      { ...reference, row: reference.row + rows / 2, column: reference.column + columns / 2 },
    ];
  });
}

/** The relation of a reference, without its id; none where one of the cells holds no number, or another formula. */
function linkOf(sheet: Sheet, { row, column, source, down, right }: Reference): Link[] {
  const reported = numberAt(sheet.cells, row, column);
  const computed = numberAt(source.cells, row + down, column + right);
  if (Number.isNaN(reported + computed)) return [];
  const isFormula = Boolean(sheet.cells.formula?.[findCell(sheet.cells, row, column)]);
  const agrees = Math.abs(reported - computed) <= 1e-14 * Math.abs(computed);
  // A formula that shows another figure than its source was not calculated again; that is no slip of a person.
  const verdict = agrees ? "consistent" : isFormula ? "empty" : "inconsistent";
  const shown = { sheet, row, column };
  return [
    {
      id: "",
      shown,
      parts: [{ sheet: source, row: row + down, column: column + right }],
      signs: [1],
      verdict,
      reported,
      computed,
    },
  ];
}

/** Label and captions of a cell in its table. */
function wordsAt(
  tables: readonly TallyTable[],
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): string[] {
  const table = tables.find(
    ({ sheet: own, frame }) =>
      own === sheet &&
      row >= frame.bodyTop &&
      row <= frame.bodyBottom &&
      column >= frame.left &&
      column <= frame.right,
  );
  if (!table) return ["", ""];
  const { frame } = table;
  return [pathOf(table, "row", row - frame.bodyTop), pathOf(table, "column", column - frame.left)];
}
