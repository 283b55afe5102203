import type { UnitState } from "../core/units-sent/unit-table";

/** The words of what units have sent, for the command line and the page. */
export interface UnitWords {
  readonly heading: string;
  readonly columns: {
    readonly unit: string;
    readonly file: string;
    readonly errors: string;
    readonly queries: string;
    readonly explained: string;
    readonly undecided: string;
    readonly state: string;
  };
  readonly states: Readonly<Record<UnitState, string>>;
  /** Of the workbook that lists the units. */
  readonly list: string;
  /** In place of the file of a unit that sent none. */
  readonly noFile: string;
  replacedBy(file: string): string;
  replaces(files: readonly string[]): string;
  /** The newest file by its time is not the one that its name says. */
  readonly disputed: string;
  /** At the foot of the table: every state that a file is in. */
  total(files: number, states: Readonly<Record<UnitState, number>>): string;
  missing(units: number): string;
  readonly sum: string;
  listFrom(units: number, file: string): string;
  readonly noList: string;
  /** Of a list of units in which no names were found. */
  noNames(file: string): string;
  notSent(unit: string): string;
  readonly causesHeading: string;
  /** @param rule what should hold there */
  sameMistake(
    units: number,
    place: { readonly sheet: string; readonly column: string; readonly cell: string },
    rule: string,
  ): string;
  /** Before the names of units. */
  readonly who: string;
}
