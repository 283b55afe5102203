/** `npm run bench [part…]`: every benchmark of the project, or the parts named: read, check, census, corpora, aggrecol, mutations, roster. */
import { benchAggrecol } from "./aggrecol";
import { benchCensus } from "./census";
import { benchCheck } from "./check";
import { benchCorpora } from "./corpora";
import { benchMutations } from "./mutations";
import { benchRead } from "./read";
import { benchRoster } from "./roster";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  read: benchRead,
  check: benchCheck,
  census: benchCensus,
  corpora: benchCorpora,
  aggrecol: benchAggrecol,
  mutations: benchMutations,
  roster: benchRoster,
};

const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await run();
