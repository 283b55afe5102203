/** The words of `khopso form`. */
export interface FormWords {
  optionNotOfForm(name: string): string;
  optionNotOfCompare(name: string): string;
  optionOfForm(name: string): string;
  readonly readOneFile: string;
  readonly compareTwo: string;
  readonly readOrCompare: string;
  noSheet(file: string, sheet: string, known: readonly string[]): string;
  noForm(file: string, why: string): string;
  unknownForm(name: string): string;
  tooLarge(file: string): string;
  newer(file: string): string;
  notAForm(file: string, where: string): string;
  idTwice(id: string): string;
  /** @param sheet where it was read */
  heading(title: string, id: string, sheet: string): string;
  size(rows: number, columns: number, relations: number): string;
  counted(known: number, of: number): string;
  unsure(count: number): string;
  readonly columns: string;
  /** Of a column whose figures are typed. */
  readonly typed: string;
  readonly rows: string;
  readonly relations: string;
  readonly totals: string;
  lookAt(text: string): string;
  saved(file: string): string;
  /** What is named as a form's file is none. */
  noFormFile(name: string): string;
  carried(rows: number, relations: number, form: string): string;
  compared(before: string, now: string): string;
  changeCount(kind: string, count: number): string;
  readonly nothingChanged: string;
  doubtful(text: string): string;
  carries(rows: number, relations: number): string;
}
