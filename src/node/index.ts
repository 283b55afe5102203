export { inflateZlib } from "./inflate-zlib";
export { type ReadOptions, readWorkbook } from "./read-workbook";
export {
  applyEdits,
  takeBackInWorkbook,
  type Target,
  type WorkbookTakenBack,
  type WorkbookWritten,
  writeWorkbook,
} from "./write-workbook";
export { newWorkbook, refuseIfThere, writeNewWorkbook } from "./new-workbook";
export { readStateOf, removeEverythingOf, type StateOfFile, writeStateOf } from "./state-of-file";
export { shownText } from "../xlsx/shown-text";
export { readState } from "../xlsx/write/state-part";
