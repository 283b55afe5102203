import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { formulas, values } from "./cells";
import { savedBySoffice } from "./soffice";

/** How many formulas a workbook holds, and those that have another value once LibreOffice has computed them. */
export function recalculated(bytes: Uint8Array): { formulas: number; differ: readonly string[] } {
  const [saved] = savedBySoffice([bytes]);
  if (!saved) throw new Error("it does not open");
  const [ours, theirs] = [bytes, saved].map((one) => readXlsx(one, "a.xlsx", inflateZlib));
  if (!ours || !theirs) throw new Error("it is not read");
  const cells = ours.sheets.flatMap(({ name }, sheet) => {
    const [mine, others] = [values(ours, sheet), values(theirs, sheet)];
    return Object.keys(formulas(ours, sheet)).map((at) => ({
      at: `${name}!${at}`,
      isSame: (mine[at] ?? "") === (others[at] ?? ""),
    }));
  });
  return { formulas: cells.length, differ: cells.filter(({ isSame }) => !isSame).map(({ at }) => at) };
}
