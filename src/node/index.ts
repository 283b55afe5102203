export { inflateZlib } from "./inflate-zlib";
export { type ReadOptions, readWorkbook } from "./read-workbook";
export { applyEdits, type Target, writeWorkbook } from "./write-workbook";
export { shownText } from "../xlsx/shown-text";
export { readState } from "../xlsx/write/state-part";
