import { flowRecounts } from "./flows";
import { localRecounts } from "./local";
import { memberRecounts } from "./members";
import { organizationRecounts } from "./organizations";
import { peopleRecounts } from "./peoples";
import type { Recount } from "./person";

/** The forms that lists of members fill. */
export const RECOUNTED = "B1 B2 B3 B4 B5 B7 T1 T2 T3 T4 T5 T6 T10"
  .split(" ")
  .map((id) => `${id}-${id.startsWith("B") ? "BTCTW" : "TCTW"}`);

/** Every cell of these forms that the columns of roster.json determine, counted a second time. */
export const RECOUNTS: readonly Recount[] = [
  ...memberRecounts,
  ...peopleRecounts,
  ...flowRecounts,
  ...organizationRecounts,
];

/** The local tables, as far as lists and the tally tell them. */
export const LOCAL_RECOUNTS: readonly Recount[] = localRecounts;
