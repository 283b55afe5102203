import { stat } from "node:fs/promises";
import { basename } from "node:path";

import { checkWorkbook } from "../core/check-workbook";
import { gatherer, type Gathering } from "../core/consolidate/gather";
import type { Form } from "../core/forms/form";
import type { UnitAlias } from "../core/units-sent/unit-alias";
import type { UnitList } from "../core/units-sent/unit-table";
import { WorkbookError } from "../core/workbook/workbook-error";
import { findWorkbooks } from "./find-workbooks";
import type { Surroundings } from "./run-command";

export interface GatherRequest {
  readonly units: readonly string[];
  readonly figures: string | undefined;
  readonly forms: readonly Form[];
  /** The organizations of the members. */
  readonly names: readonly string[];
  readonly list: UnitList | undefined;
  readonly aliases: readonly UnitAlias[];
}

/** Reads what units sent, tallies of them, and workbooks that give figures. */
export async function gatherFromFiles(request: GatherRequest, cli: Surroundings): Promise<Gathering> {
  const { forms, names, list, aliases } = request;
  const { files, isList } = await findWorkbooks(request.units);
  const gathered = gatherer({ forms, names, list, aliases, isList, check: checkWorkbook });
  for (const { name, path, error } of files) {
    try {
      if (error) throw error;
      gathered.add(await cli.read(path, { name }), await changedAt(path));
    } catch (reason) {
      // One file of many that cannot be read is a unit that has to send again.
      if (!isList || !(reason instanceof WorkbookError)) throw reason;
      gathered.fail({ file: name, outcome: { kind: "unread", code: reason.code, detail: reason.detail } });
    }
  }
  if (request.figures !== undefined)
    gathered.give(await cli.read(request.figures, { name: basename(request.figures) }));
  return gathered.end();
}

async function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
