import type { ExcelTable, Remark, Workbook } from "../core/workbook/workbook";
import { StringTable } from "../core/workbook/string-table";
import { WorkbookError } from "../core/workbook/workbook-error";
import { conversation, stopIfAborted } from "./batch";
import { isTooMuch, toWorkbookError } from "./excel-error";
import { gatherSheet } from "./gather-sheet";
import { type Block, halve, planBlocks } from "./plan-blocks";
import { type BlockAnswer, rangeOfAddress, readBlocks } from "./read-blocks";
import { StyleTable } from "./style-table";
import { type SheetSurvey, surveyWorkbook, type WorkbookSurvey } from "./survey-workbook";

/**
 * How many cells are asked for in one answer. Excel on the web answers with at most 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization);
 * a cell with its formats takes some 120 bytes. Where that was still too much, half of it is asked for.
 */
export const CELLS_IN_AN_ANSWER = 40_000;

/**
 * Reads the open workbook: one round trip for what there is, one for all cells, more only where they do
 * not fit in one answer. Writes nothing. What Excel does not tell: superscripts, comments, the 1904 date
 * system (see README, “What is read”).
 *
 * @param file the workbook's name, for sentences
 * @throws WorkbookError for what Excel refuses; AbortError between round trips
 */
export async function readWorkbook(file: string, signal: AbortSignal): Promise<Workbook> {
  try {
    return await conversation(async (context) => {
      const survey = await surveyWorkbook(context);
      stopIfAborted(signal);
      return gather(survey, await readCells(context, survey, signal));
    });
  } catch (error) {
    throw toWorkbookError(error, file);
  }
}

interface Cells {
  readonly answers: readonly BlockAnswer[];
  /** By sheet. */
  readonly tables: readonly (readonly ExcelTable[])[];
}

async function readCells(
  context: Excel.RequestContext,
  { sheets }: WorkbookSurvey,
  signal: AbortSignal,
): Promise<Cells> {
  const waiting: Block[][] = planBlocks(
    sheets.map(({ used }) => used),
    CELLS_IN_AN_ANSWER,
  );
  const answers: BlockAnswer[] = [];
  let tables: Cells["tables"] | undefined;
  for (let trip = waiting.shift(); trip; trip = waiting.shift()) {
    stopIfAborted(signal);
    // Asked again where the trip that asked first was too much.
    const takeTables = tables ? undefined : askForTables(context, sheets);
    try {
      answers.push(...(await readBlocks(context, sheets, trip)));
      tables ??= takeTables?.();
    } catch (error) {
      const halves = isTooMuch(error) ? halve(trip) : undefined;
      if (!halves) throw error;
      waiting.unshift(...halves);
    }
  }
  return { answers, tables: tables ?? [] };
}

/** Asks where Excel's own tables stand; the answer may be taken after the next `sync`. */
function askForTables(
  context: Excel.RequestContext,
  sheets: readonly SheetSurvey[],
): () => readonly (readonly ExcelTable[])[] {
  const asked = sheets.map(({ id, tables }) =>
    tables.map((table) => ({
      table,
      range: context.workbook.worksheets.getItem(id).tables.getItem(table.name).getRange().load("address"),
    })),
  );
  return () =>
    asked.map((onSheet) =>
      onSheet.flatMap(({ table: { name, showHeaders, showTotals }, range }) => {
        const place = rangeOfAddress(range.address);
        const [headerRows, totalsRows] = [showHeaders ? 1 : 0, showTotals ? 1 : 0];
        return place ? [{ name, range: place, headerRows, totalsRows }] : [];
      }),
    );
}

function gather(survey: WorkbookSurvey, { answers, tables }: Cells): Workbook {
  const strings = new StringTable();
  const styles = new StyleTable();
  const sheets = survey.sheets.map((sheet, i) =>
    gatherSheet(
      sheet,
      answers.filter((answer) => answer.sheet === i),
      tables[i] ?? [],
      { strings, styles },
    ),
  );
  if (sheets.length === 0) throw new WorkbookError("no-sheets", survey.name);
  const remarks: Remark[] = styles.tooMany ? [{ code: "too-many-styles" }] : [];
  return {
    name: survey.name,
    sheets,
    strings: strings.strings,
    superscripts: strings.superscripts,
    styles: styles.styles,
    names: survey.names,
    date1904: false,
    structureProtected: survey.structureProtected,
    remarks,
  };
}
