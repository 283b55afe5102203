import { bySheet, joinAddresses, splitAddress } from "../core/address-list";
import type { Shown } from "../host/host";
import { conversation } from "./batch";
import { toWorkbookError } from "./excel-error";

/** `getRanges` takes addresses of at most 8.192 characters together. */
const LONGEST = 8_000;

/**
 * Goes to the sheet of the first address and selects it with the others on that sheet: one round trip.
 * A hidden sheet stays hidden and is named.
 *
 * @param addresses A1 with sheet; cells of other sheets are passed over
 * @throws WorkbookError
 */
export async function showCells(file: string, addresses: readonly string[]): Promise<Shown> {
  const [first] = bySheet(addresses, (address) => address);
  if (!first) return { kind: "shown" };
  const [sheet, onSheet] = first;
  return conversation(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("visibility");
    worksheet.activate();
    worksheet.getRanges(selection(onSheet)).select();
    try {
      await context.sync();
      return { kind: "shown" };
    } catch (error) {
      if (await isHidden(context, sheet)) return { kind: "sheet-hidden", sheet };
      throw toWorkbookError(error, file);
    }
  });
}

/** Asked only after a refusal. */
async function isHidden(context: Excel.RequestContext, sheet: string): Promise<boolean> {
  try {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    return !worksheet.isNullObject && worksheet.visibility !== "Visible";
  } catch {
    return false;
  }
}

/** `H6,D6:G6`, the first one first, as many as Excel takes. */
function selection(addresses: readonly string[]): string {
  const [first = "", ...rest] = addresses.map((address) => splitAddress(address).cell);
  let text = first;
  for (const run of joinAddresses(rest)) {
    if (text.length + run.length + 1 > LONGEST) break;
    text += `,${run}`;
  }
  return text;
}
