import type { Check } from "../check";
import averageDiffers from "./average-differs";
import changeDiffers from "./change-differs";
import countDiffers from "./count-differs";
import datesOutOfOrder from "./dates-out-of-order";
import doubleMinus from "./double-minus";
import duplicatePerson from "./duplicate-person";
import figuresDiffer from "./figures-differ";
import formulaDiffersFromNeighbours from "./formula-differs-from-neighbours";
import notCountedOnce from "./not-counted-once";
import largeChange from "./large-change";
import numberStoredAsText from "./number-stored-as-text";
import partExceedsTotal from "./part-exceeds-total";
import personInTwoUnits from "./person-in-two-units";
import shareDiffers from "./share-differs";
import totalFormulaMissesCells from "./total-formula-misses-cells";
import totalNotSum from "./total-not-sum";
import twoHighestLevels from "./two-highest-levels";
import typedAmongFormulas from "./typed-among-formulas";
import typedOverTotalFormula from "./typed-over-total-formula";
import valueMissing from "./value-missing";
import valueOutsideVocabulary from "./value-outside-vocabulary";

/** Every check, in the order in which a report shows them. */
export const checks: readonly Check[] = [
  totalNotSum,
  partExceedsTotal,
  shareDiffers,
  changeDiffers,
  averageDiffers,
  figuresDiffer,
  countDiffers,
  notCountedOnce,
  largeChange,
  totalFormulaMissesCells,
  typedOverTotalFormula,
  formulaDiffersFromNeighbours,
  typedAmongFormulas,
  doubleMinus,
  numberStoredAsText,
  duplicatePerson,
  personInTwoUnits,
  datesOutOfOrder,
  valueMissing,
  valueOutsideVocabulary,
  twoHighestLevels,
];
