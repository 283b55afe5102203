import type { UnitState } from "../core/units-sent/unit-table";

/** The words of several workbooks opened together in the page. */
export interface FolderWords {
  heading(files: number): string;
  checking(done: number, of: number, file: string): string;
  ended(files: number, toActOn: number): string;
  stopped(done: number, of: number): string;
  readonly chooseList: string;
  readonly sortLabel: string;
  readonly sorts: Readonly<Record<"need" | "name", string>>;
  readonly showLabel: string;
  readonly all: string;
  readonly filters: Readonly<Record<UnitState, string>>;
  open(file: string): string;
  readonly stop: string;
  readonly letters: string;
  readonly letter: string;
  copyLetter(unit: string): string;
  readonly saveLetter: string;
  saveLetterOf(unit: string): string;
  readonly saveLetters: string;
  /** What files of letters are called, without their ending. */
  letterFile(of: string): string;
  readonly lettersFile: string;
  readonly minutesOf: string;
}
