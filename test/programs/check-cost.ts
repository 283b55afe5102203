import { checkWorkbook } from "../../src/core/check-workbook";
import { largeTally } from "../support/large-tally";
import { leastRatio } from "./least-ratio";

/** Prints how many times more it costs to check a tally of ten times the rows. */
function checking(rows: number): () => void {
  const workbook = largeTally(rows);
  return () => {
    const { findings, tested } = checkWorkbook(workbook);
    const consistent = tested["total-not-sum"]?.consistent ?? 0;
    if (findings.length > 0 || consistent !== rows * 10 + 10 + 30)
      throw new Error(`${String(rows)} rows: wrong result`);
  };
}

console.log(leastRatio(checking(1_500), checking(15_000)));
