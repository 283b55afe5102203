/**
 * Made-up reports of committees, schools, companies and hospitals in which one figure goes wrong, or two or three far
 * from one another: whether that is found and named, and whether anything right is accused. What it says of each
 * sheet before is a false alarm.
 */
import { table } from "./measure";
import { KINDS } from "./slips/kinds";
import { addRates, noRates, type Rates, scatteredSlips, singleSlips } from "./slips/rates";
import { checkSlipped } from "./slips/score";
import { makeSheet } from "./slips/sheet";
import { MISTAKE_KINDS } from "./slips/slip";

const SHEETS = 12;

/** Prints the rates by kind of table and of slip. Other sheets are made where `KHOPSO_SEED` says another number. */
export function benchSlips(): void {
  const seed = Number(process.env.KHOPSO_SEED ?? 1);
  console.log(`\n## Slips in made-up reports: ${String(SHEETS)} sheets of each kind, seed ${String(seed)}\n`);
  const [allOne, allMany] = [noRates(), noRates()];
  const byMistake = new Map(MISTAKE_KINDS.map((kind) => [kind, noRates()]));
  const alarms: string[] = [];
  let sheets = 0;
  const rows = Object.keys(KINDS).map((kind, k) => {
    const [one, many] = [noRates(), noRates()];
    let clean = 0;
    for (let s = 0; s < SHEETS; s++) {
      const own = seed * 100_000 + k * 1000 + s;
      const sheet = makeSheet(kind, own);
      sheets++;
      const said = checkSlipped(sheet, []);
      if (said.length > 0) {
        alarms.push(`${kind} ${String(own)}: ${said.map(({ check, at }) => `${check} ${at}`).join(", ")}`);
        continue;
      }
      clean++;
      for (const slip of singleSlips(sheet, own))
        addRates(sheet, [slip], [one, allOne, byMistake.get(slip.kind) ?? noRates()]);
      const slips = scatteredSlips(sheet, own);
      if (slips.length > 0) addRates(sheet, slips, [many, allMany]);
    }
    return [kind, `${String(SHEETS - clean)} of ${String(SHEETS)}`, ...shown(one), ...shown(many)];
  });
  const alarmed = `${String(alarms.length)} of ${String(sheets)}`;
  const head = ["slips", "found", "named first", "sheets with a stray finding"];
  table(
    ["table", "false alarms", ...head, ...head.map((caption) => `2–3: ${caption}`)],
    [...rows, ["all", alarmed, ...shown(allOne), ...shown(allMany)]],
  );
  console.log("");
  table(
    ["slip", ...head],
    [...byMistake].map(([kind, rates]) => [kind, ...shown(rates)]),
  );
  console.log("");
  for (const alarm of alarms) console.log(`- false alarm: ${alarm}`);
}

function shown({ slips, found, plain, named, sheets, astray }: Rates): string[] {
  const of = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
  return [String(slips), of(found, slips), of(named, plain), `${String(astray)} of ${String(sheets)}`];
}
