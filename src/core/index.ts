/** The library: pure, runs anywhere. Readers that make a `Workbook` of a file are in `khop-so/node`. */
export { checkWorkbook, type CheckOptions } from "./check-workbook";
export { detectRelations, type DetectOptions } from "./detect-relations";
export { checkTogether, detectTogether, type SetMember } from "./together";
export { localizeErrors } from "./localize/localize-errors";
export type { EditOperator, EditTerm, LinearEdit, Values } from "./localize/linear-edit";
export type * from "./localize/options";
export type * from "./localize/solver";
export { checks } from "./checks";
export { readNumber, type NumberFormat } from "./numbers/read-number";
export { toUnicode, type ToUnicodeOptions } from "./text/to-unicode";
export { CellTableBuilder } from "./workbook/cell-table-builder";
export * from "./report";
export * from "./workbook/workbook";
export { CellKind, type CellTable } from "./workbook/cells";
export { WorkbookError, type WorkbookErrorCode } from "./workbook/workbook-error";
export { formatMessage, type Locale } from "./message";
export type * from "./edit";
export {
  bindPicked,
  type Binding,
  type BindRefusal,
  type PickedPart,
  type PickedRule,
} from "./rules/bind-picked";
export { makePack, type MadePack, type PackChoice } from "./rules/make-pack";
export type * from "./rules/rule";
export {
  type PackedRule,
  readRulePack,
  type RulePack,
  type RulePackReading,
  writeRulePack,
} from "./rules/rule-pack";
export type { StateReading } from "./state/read-state";
export type * from "./state/state";
export * from "./undo/entry";
export type { Conflict } from "./undo/conflict";
export { readUndoList, type UndoReading, writeUndoList } from "./undo/read-undo-list";
export { conflictText, touchedText } from "./undo/undo-text";
