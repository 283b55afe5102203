/**
 * Fills every form that the sample lists tell, checks what is written, and prints what is found and which formulas
 * have another value once another program has computed them; with `recalculate` only where that is asked.
 */
import { checkWorkbook } from "../../src/core";
import { toFillDocument } from "../../src/core/forms/fill-document";
import { newWorkbook } from "../../src/node";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { fillOf, FILLED, rosterOf, sample, sampleUnits } from "../support/recount/compare";
import { recalculated } from "../support/recalculated";

const [current, previous] = [
  rosterOf(await sample("dang-vien-2021.xlsx")),
  rosterOf(await sample("dang-vien-2020.xlsx")),
];
const units = await sampleUnits([...new Set(current.members.flatMap(({ unit }) => unit.slice(0, 1)))]);
const plan = fillOf({ current, previous, units }, FILLED);

const bytes = newWorkbook(plan.edits);
const document = toFillDocument(plan, "vi");
console.log(
  JSON.stringify({
    broken: document.forms.flatMap(({ proof }) => proof.broken),
    open: document.forms.flatMap(({ id, cells }) =>
      cells.flatMap(({ row, column, reason, provisional }) =>
        reason === "several-meanings" || provisional ? [`${id} ${row} ${column}`] : [],
      ),
    ),
    missing: document.missing.map(({ field }) => field),
    findings: checkWorkbook(readXlsx(bytes, "a.xlsx", inflateZlib)).findings.map(({ check, at }) => ({
      check,
      at,
    })),
    ...(process.argv[2] === "recalculate" && { recalculated: recalculated(bytes) }),
  }),
);
