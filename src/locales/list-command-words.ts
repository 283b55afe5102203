/** The words of `khopso lists`. */
export interface ListCommandWords {
  members(members: number, sheets: string): string;
  columns(count: number): string;
  values(count: number): string;
  unknownColumns(count: number): string;
  freeValues(count: number): string;
  value(text: string, heading: string, cells: number, at: string): string;
  more(count: number): string;
  readonly allKnown: string;
  mappingSaved(file: string): string;
  /** @param where the place in the file, or "" */
  notAMapping(file: string, where: string): string;
  badChange(given: string): string;
  optionNotOfLists(name: string): string;
  readonly rowsOfDetect: string;
  readonly oneFile: string;
  /** Of a folder: its workbooks are not the parts of one list. */
  severalLists(folder: string, others: readonly string[]): string;
  withoutList(files: readonly string[]): string;
  optionOfLists(name: string): string;
}
