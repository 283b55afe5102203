import type { Check } from "../check";
import datesOutOfOrder from "./dates-out-of-order";
import duplicatePerson from "./duplicate-person";
import numberStoredAsText from "./number-stored-as-text";
import partExceedsTotal from "./part-exceeds-total";
import personInTwoUnits from "./person-in-two-units";
import shareDiffers from "./share-differs";
import totalFormulaMissesCells from "./total-formula-misses-cells";
import totalNotSum from "./total-not-sum";
import twoHighestLevels from "./two-highest-levels";
import valueMissing from "./value-missing";
import valueOutsideVocabulary from "./value-outside-vocabulary";

/** Every check, in the order in which a report shows them. */
export const checks: readonly Check[] = [
  totalNotSum,
  partExceedsTotal,
  shareDiffers,
  totalFormulaMissesCells,
  numberStoredAsText,
  duplicatePerson,
  personInTwoUnits,
  datesOutOfOrder,
  valueMissing,
  valueOutsideVocabulary,
  twoHighestLevels,
];
