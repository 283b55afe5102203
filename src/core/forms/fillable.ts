import { readRoster } from "../roster/read-roster";
import { titleDate } from "../roster/title-date";
import { viewWorkbook } from "../tables/sheet-view";
import type { Workbook } from "../workbook/workbook";
import type { Text } from "../message";
import type { Form } from "./form";
import { footnoteOf } from "./form-note";

/** Which forms there are, and what a workbook holds to fill them from. */
export interface Fillable {
  readonly forms: readonly FormEntry[];
  readonly lists: readonly ListedSheet[];
  /** Sheets that are no lists, in the order of the tabs. */
  readonly others: readonly string[];
}

export interface FormEntry {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly series: Form["series"];
  /** Where it was collected, and that it is not compared with what issued it. */
  readonly note: Text;
  /** It counts something by itself; the others are typed or consolidated. */
  readonly counts: boolean;
}

/** A sheet with a list of members. */
export interface ListedSheet {
  readonly sheet: string;
  readonly members: number;
  /** The day that its title or name says; ISO. */
  readonly date?: string;
}

/** @param filled sheets that were filled as forms: they are no sources of others */
export function fillableFrom(
  workbook: Workbook,
  forms: readonly Form[],
  filled: readonly { readonly sheet: string }[] = [],
): Fillable {
  const view = viewWorkbook(workbook);
  const roster = readRoster(view);
  const lists: ListedSheet[] = workbook.sheets.flatMap((sheet, sheetIndex) => {
    const parts = new Set(roster?.parts.flatMap((part, i) => (part.sheetIndex === sheetIndex ? [i] : [])));
    const members = roster?.members.filter(({ part }) => parts.has(part)).length ?? 0;
    const [first = 0] = parts;
    const date = titleDate(view, sheet, roster?.parts[first]?.headerTop ?? 0);
    return members === 0 ? [] : [{ sheet: sheet.name, members, ...(date !== undefined && { date }) }];
  });
  const known = new Set([...lists, ...filled].map(({ sheet }) => sheet));
  return {
    forms: forms.map(({ id, number, title, series, counts, source }) => ({
      id,
      ...(number !== undefined && { number }),
      title,
      series,
      note: footnoteOf({ source }),
      counts: counts !== undefined,
    })),
    lists,
    others: workbook.sheets.map(({ name }) => name).filter((name) => !known.has(name)),
  };
}
