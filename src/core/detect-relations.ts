import type { CheckOptions } from "./check-workbook";
import type { DetectReport } from "./report";
import type { Workbook } from "./workbook/workbook";

/** Scaffolding. */
export function detectRelations(workbook: Workbook, _options: CheckOptions = {}): DetectReport {
  return { workbook: workbook.name, tables: [], patterns: [], relations: [] };
}
