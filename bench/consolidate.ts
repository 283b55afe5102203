/** Returns of 109 organizations added up: right ones, and those in which something went wrong. */
import { consolidated, wrongFigures } from "../test/support/unit-returns/consolidated";
import { table } from "./measure";

export function benchConsolidate(): void {
  console.log("\n## 109 organizations: their returns added up to two forms\n");
  const rows = (["right", "faulty"] as const).map((kind) => {
    const result = consolidated(kind);
    const { states } = result.filled.sent;
    const gathered = result.filled.forms.reduce(
      (sum, { counts }) => sum + counts.gathered + counts.derived,
      0,
    );
    return [
      kind,
      String(result.files),
      String(gathered),
      String(wrongFigures(result, result.expected).length),
      [states.errors, states.missing, states.replaced].join(" / "),
      String(result.check.findings.length),
      result.ms.toFixed(0),
    ];
  });
  const head = ["returns", "files", "cells filled", "other than the generator's"];
  table([...head, "wrong / missing / replaced", "findings in what was filled", "CPU ms"], rows);
}
