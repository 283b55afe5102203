import type { UnitState } from "../core/units-sent/unit-table";

/** The words of adding up what units sent, in the views. */
export interface SendingWords {
  readonly legend: string;
  readonly note: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly dropFiles: string;
  chosen(files: number): string;
  listIn(file: string): string;
  readonly noList: string;
  readonly chooseList: string;
  readonly dropList: string;
  reading(file: string, turn: number, all: number): string;
  readonly heading: string;
  /** @param units how many should send; 0 where nobody says */
  summary(units: number, states: Readonly<Record<UnitState, number>>): string;
  internalDiffers(form: string, movedIn: number, movedOut: number): string;
  unknown(files: number): string;
  whose(file: string): string;
  readonly nobody: string;
  readonly again: string;
  countsInstead(file: string): string;
  /** A figure of a unit, and where it stands. */
  figureOf(unit: string | undefined, value: string, at: string): string;
  internal(moved: number): string;
}
