export { inflateZlib } from "./inflate-zlib";
export { type ReadOptions, readWorkbook } from "./read-workbook";
export { shownText } from "../xlsx/shown-text";
