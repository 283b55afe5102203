import { readOtherFormat } from "../sheetjs/read-other-format";
import type { ReadOtherFormat } from "./read-file";

/**
 * What reads .xls, .xlsb and .ods, put where the worker finds it. Its text stands before the worker's own
 * in a worker that is started for such a file: a worker made of text may load nothing.
 */
declare global {
  var readOtherFormat: ReadOtherFormat | undefined;
}

globalThis.readOtherFormat = readOtherFormat;
