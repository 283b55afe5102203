/** The words of `khopso fill`. */
export interface FillWords {
  optionOfFill(name: string): string;
  optionNotOfFill(name: string): string;
  pathNotOfFill(path: string): string;
  missing(option: string): string;
  readonly planOrOut: string;
  noCell(cell: string): string;
  origins(cell: string, places: number): string;
  outIsNoXlsx(path: string): string;
  outIsInput(path: string): string;
  badPeriod(text: string): string;
  badDay(text: string): string;
  badAge(text: string, known: readonly string[]): string;
  badRounding(text: string, known: readonly string[]): string;
  /** @param names none where no form was named at all
   * @param like ids that may have been meant */
  unknownForm(names: readonly string[], like?: readonly string[]): string;
  noRoster(file: string): string;
  /** @param row of the heading, one-based */
  emptyList(file: string, sheet: string, row: number): string;
  sameList(file: string): string;
  isFolder(option: string, path: string): string;
  noFolder(path: string): string;
  noUnits(path: string): string;
  notInTemplate(file: string, forms: readonly string[]): string;
  kept(cells: string): string;
  replaced(cells: string): string;
  locked(cells: string): string;
  written(forms: number, file: string): string;
  planned(forms: number): string;
  sent(units: number, files: number): string;
  internalDiffers(form: string, movedIn: number, movedOut: number): string;
  internal(cell: string, moved: number): string;
  elsewhere(cell: string, value: number, other: number, at: string): string;
  readonly provisional: string;
  gatheredCells(cells: number): string;
  members(count: number, file: string): string;
  ages(day: string, by: "completed-years" | "calendar-years"): string;
  unread(cells: number): string;
  units(count: number): string;
  unknownTypes(cells: string): string;
  unknownUnits(cells: string): string;
  contradicted(names: string): string;
  cells(sheet: string, counted: number, derived: number, unfilled: number): string;
  proof(consistent: number, inconsistent: number, undecided: number): string;
  unsettled(cells: string): string;
  readonly empty: string;
  /** Why cells are empty whose parts are. */
  readonly fromEmpty: string;
  readonly missingHeading: string;
  cellCount(cells: number): string;
  liveOrElse(option: string): string;
  live(file: string): string;
  liveCells(cells: number): string;
  readonly fixed: string;
  charts(sheet: string, titles: string): string;
  chartsMissing(titles: string): string;
  readonly noCharts: string;
}
