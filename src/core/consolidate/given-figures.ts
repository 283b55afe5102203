import { forms as FORMS } from "../forms";
import type { Form } from "../forms/form";
import type { GatheredOf } from "../forms/gathered";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import { figureAddress, figureKey, readFigures } from "./read-figures";

/** Figures that a workbook of the same committee gives as they are, such as the tables of a report. */
export function givenFigures(
  workbooks: readonly { readonly workbook: Workbook; readonly file: string }[],
  forms: readonly Form[],
  known: readonly Form[] = FORMS,
): GatheredOf {
  const readings = workbooks.map(({ workbook, file }) => ({
    file,
    ...readFigures(viewWorkbook(workbook), forms, known, () => undefined),
  }));
  return (form, row, column) => {
    for (const { file, own } of readings) {
      const figure = own.figures.get(figureKey(form, row, column));
      // An empty cell gives nothing: nobody says that it stands for none.
      if (figure?.value === undefined || figure.isBlank) continue;
      const { value } = figure;
      return {
        kind: "given",
        value,
        sources: [{ file, at: figureAddress(figure, file), value }],
        provisional: [],
      };
    }
    return undefined;
  };
}
