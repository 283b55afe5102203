/**
 * Whether captions, totals and labels of row groups are told apart as people did: per class, over the
 * cells that are not empty. Half A is looked at while rules are designed, B only measured.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { f1, type Tally } from "./aggrecol/match";
import { halfOf } from "./half-of";
import { table } from "./measure";
import { type Classified, readClassified, workbookOf } from "./table-structure/annotated";
import { CLASSES, type CellClassName, classesOf } from "./table-structure/classes";

const FOLDER = resolve(import.meta.dirname, "../../shared/bench/table_structure");
const SETS = ["saus", "troy"];

/** Prints a table per half: precision / recall / F1 of each class, per set. */
export function benchTableStructure(): void {
  console.log("\n## Cell classes: precision / recall / F1");
  if (!existsSync(FOLDER)) {
    console.log("\nSKIPPED: ../shared/bench/table_structure is absent");
    return;
  }
  const tables = SETS.flatMap((set) =>
    readClassified(resolve(FOLDER, `${set}.dev.jsonl.gz`)).map((classified) => ({
      set,
      half: halfOf(classified.file_name),
      tallies: talliesOf(classified),
    })),
  );
  for (const half of ["A", "B"]) {
    console.log(`\n### Half ${half}\n`);
    const rows = SETS.map((set) => {
      const own = tables.filter((found) => found.set === set && found.half === half);
      return [
        set,
        String(own.length),
        ...CLASSES.map((name) => shown(own.map(({ tallies }) => tallies[name]))),
      ];
    });
    table(["set", "tables", ...CLASSES], rows);
  }
}

function talliesOf(classified: Classified): Readonly<Record<CellClassName, Tally>> {
  const predicted = classesOf(workbookOf(classified));
  const tallyOf = (name: CellClassName): Tally => {
    let [found, wrong, missed] = [0, 0, 0];
    classified.table_array.forEach((cells, row) => {
      cells.forEach((text, column) => {
        if (text.trim() === "") return;
        const said = predicted[name].has(`${String(row)},${String(column)}`);
        const is = classified.cell_classes[row]?.[column] === name;
        if (said && is) found++;
        else if (said) wrong++;
        else if (is) missed++;
      });
    });
    return { found, wrong, missed };
  };
  return { header: tallyOf("header"), derived: tallyOf("derived"), group: tallyOf("group") };
}

function shown(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const [found, wrong, missed] = [sum((t) => t.found), sum((t) => t.wrong), sum((t) => t.missed)];
  const shares = [
    found / Math.max(1, found + wrong),
    found / Math.max(1, found + missed),
    f1({ found, wrong, missed }),
  ];
  return shares.map((share) => share.toFixed(3)).join(" / ");
}
