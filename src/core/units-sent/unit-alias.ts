/** How somebody writes the name of a unit, and the unit of the list that is meant by it: said by a user. */
export interface UnitAlias {
  /** As it stands in a workbook, or as its file is called. */
  readonly written: string;
  readonly unit: string;
}
