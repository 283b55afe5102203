import { checkWorkbook } from "../../src/core/check-workbook";
import { manySheets, type SheetFilling } from "../support/many-sheets";
import { leastRatio } from "./least-ratio";

/** Prints, for tallies and for lists, how many times more it costs to check ten times as many sheets. */
function checking(sheets: number, filling: SheetFilling): () => void {
  const workbook = manySheets(sheets, 150, filling);
  return () => {
    checkWorkbook(workbook);
  };
}

const ratios = (["tally", "list"] as const).map((filling) =>
  leastRatio(checking(6, filling), checking(60, filling)),
);
console.log(JSON.stringify(ratios));
