import { testReading } from "../../support/reading-cases";
import { between } from "./between";
import { english } from "./english";
import { figures } from "./figures";
import { heads } from "./heads";
import { layouts } from "./layouts";
import { quotients } from "./quotients";
import { rows } from "./rows";
import { slips } from "./slips";
import { words } from "./words";

describe.each(Object.entries({ layouts, heads, rows, figures, words, quotients, between, english, slips }))(
  "%s",
  (_, cases) => {
    testReading(cases);
  },
);
