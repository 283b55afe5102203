import { fillTemplate } from "../core/forms/fill-template";
import type { FillPlan } from "../core/forms/fill-plan";
import type { CellChange } from "../core/forms/refill";
import { provisionalInTemplate } from "../core/forms/provisional-marks";
import { findTemplates } from "../core/forms/find-template";
import type { Edit } from "../core/edit";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeWorkbook } from "../node/write-workbook";

/** Forms as they are filled into a workbook of the user's own. */
export interface FilledInto {
  /** The same plan, its figures where they stand in that workbook; forms that it does not hold are left out. */
  readonly plan: FillPlan;
  /** Ids of these. */
  readonly absent: readonly string[];
  readonly edits: readonly Edit[];
  /** Cells whose formula is the user's: it stays. */
  readonly kept: readonly string[];
  /** Cells that held something else, which is in the copy no longer. */
  readonly replaced: readonly Replaced[];
}

/** What stood in a cell, and what is written there. */
export interface Replaced {
  readonly at: string;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
}

export function fillInto(template: Workbook, plan: FillPlan): FilledInto {
  const found = findTemplates(
    template,
    plan.sheets.map(({ form }) => form),
  );
  const fills = plan.sheets.flatMap(({ form, plan: ofForm }) => {
    const place = found.get(form.id);
    return place ? [fillTemplate(template, ofForm, place)] : [];
  });
  return {
    plan: { ...plan, sheets: fills.map(({ filled }) => filled) },
    absent: plan.sheets.flatMap(({ form }) => (found.has(form.id) ? [] : [form.id])),
    edits: fills.flatMap((fill) => [
      ...[...fill.changes, ...fill.typed].map(({ edit }) => edit),
      ...provisionalInTemplate(template, fill),
    ]),
    kept: fills.flatMap(({ kept }) => kept),
    replaced: fills.flatMap(({ typed }) => typed.flatMap(replacedBy)),
  };
}

function replacedBy({ at, before, after }: CellChange): readonly Replaced[] {
  const [was, is] = [before, after].map((held) => ("value" in held ? held.value : null));
  return was === null || was === undefined || is === null || is === undefined
    ? []
    : [{ at, before: was, after: is }];
}

/**
 * Saves a copy of a workbook with figures written into it; cells that are locked stay as they are.
 *
 * @returns the locked cells
 * @throws WorkbookError what `writeWorkbook` throws
 */
export async function writeInto(
  path: string,
  edits: readonly Edit[],
  copy: string,
): Promise<readonly string[]> {
  try {
    await writeWorkbook(path, edits, { copy });
    return [];
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "cells-locked" || error.cells.length === 0)
      throw error;
    const locked = new Set(error.cells);
    const left = edits.filter(
      (edit) => !("at" in edit && typeof edit.at === "string" && locked.has(edit.at)),
    );
    if (left.length === edits.length) throw error;
    return [...error.cells, ...(await writeInto(path, left, copy))];
  }
}
