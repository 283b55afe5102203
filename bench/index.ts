/** `npm run bench [part…]`: every benchmark of the project, or the parts named, by the names in `PARTS`. */
import { benchAggrecol } from "./aggrecol";
import { benchCensus } from "./census";
import { benchCheck } from "./check";
import { benchConsolidate } from "./consolidate";
import { benchCorpora } from "./corpora";
import { benchErrorLocalization } from "./error-localization";
import { benchExcelint } from "./excelint";
import { benchFalseAlarms } from "./false-alarms";
import { benchFill } from "./fill";
import { benchMutations } from "./mutations";
import { benchOwnForms } from "./own-forms";
import { benchOldRosters } from "./old-rosters";
import { benchPlantedErrors } from "./planted-errors";
import { benchRead } from "./read";
import { benchReconcile } from "./reconcile";
import { benchRoster } from "./roster";
import { benchSlips } from "./slips";
import { benchStripped } from "./stripped";
import { benchTableStructure } from "./table-structure";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  read: benchRead,
  check: benchCheck,
  census: benchCensus,
  corpora: benchCorpora,
  aggrecol: benchAggrecol,
  "table-structure": benchTableStructure,
  stripped: benchStripped,
  excelint: benchExcelint,
  "false-alarms": benchFalseAlarms,
  mutations: benchMutations,
  "error-localization": benchErrorLocalization,
  "planted-errors": benchPlantedErrors,
  slips: benchSlips,
  roster: benchRoster,
  "old-rosters": benchOldRosters,
  reconcile: benchReconcile,
  fill: benchFill,
  consolidate: benchConsolidate,
  "own-forms": benchOwnForms,
};

const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await run();
