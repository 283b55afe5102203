import type { CellTable } from "../../src/core/workbook/cells";
import {
  linearFormulaReader,
  type LinearTerm,
  parseLinearFormula,
} from "../../src/core/workbook/linear-formula";
import { formulaOf } from "../../src/core/workbook/read-cell";

/** `SUM(B3+E3)`, which many write for `B3+E3`. */
const SUM_OF_SIGNS = /^=?\+?SUM\(([^:,;()]+)\)$/i;
const ROUNDED = /^=?\+?ROUND\((.+)[,;]-?\d+\)$/i;

/** Reads what a formula of a sheet adds and takes away there, also rounded; undefined for every other formula. */
export function termsReader(cells: CellTable): (index: number) => readonly LinearTerm[] | undefined {
  const linear = linearFormulaReader(cells);
  return (index) => {
    const terms = linear(index) ?? inOtherWords(formulaOf(cells, index) ?? "");
    return terms?.some(({ sheet }) => sheet !== undefined) === true ? undefined : terms;
  };
}

function inOtherWords(formula: string): readonly LinearTerm[] | undefined {
  const inner = ROUNDED.exec(formula)?.[1] ?? formula;
  return parseLinearFormula(SUM_OF_SIGNS.exec(inner)?.[1] ?? inner);
}
