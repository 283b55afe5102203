import { basename } from "node:path";

import { errorText } from "../core/error-text";
import type { Locale } from "../core/message";
import { listedNames } from "../core/units-sent/listed-names";
import type { UnitList } from "../core/units-sent/unit-table";
import { WorkbookError } from "../core/workbook/workbook-error";
import { unitWordsOf } from "../locales/units";
import { oneLine } from "./formats/presentation";
import type { Surroundings } from "./run-command";

/** Reads the units that should send from a workbook or a text; a sentence where that cannot be done. */
export async function readUnitList(
  path: string | undefined,
  read: Surroundings["read"],
  locale: Locale,
): Promise<UnitList | string | undefined> {
  if (path === undefined) return undefined;
  const from = basename(path);
  try {
    const names = listedNames(await read(path, { name: from }));
    return names.length > 0 ? { from, names } : oneLine(unitWordsOf(locale).noNames(from));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return oneLine(errorText(error.code, error.file, error.detail, locale));
  }
}
