import { bySheet, joinAddresses, splitAddress } from "../core/address-list";
import { type Mark, OVERLAY_LOOKS, overlayFormula, overlayTone } from "../core/edit";
import { sheetPrefix } from "../core/workbook/address";

/** A mark that is being laid; its id is there once Excel has done it. */
export interface LaidMark {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly format: Excel.ConditionalFormat;
}

/** Lays a conditional format of ours over the cells: their own formats stay as they are. */
export function addMark(context: Excel.RequestContext, { at, tone }: Mark): LaidMark[] {
  return [...bySheet(at, (address) => address)].map(([sheet, addresses]) => {
    const cells = joinAddresses(addresses.map((address) => splitAddress(address).cell)).join();
    const format = context.workbook.worksheets
      .getItem(sheet)
      .getRanges(cells)
      .conditionalFormats.add("Custom")
      .load("id");
    format.custom.rule.formula = `=${overlayFormula(tone)}`;
    const { fill, line } = OVERLAY_LOOKS[tone];
    format.custom.format.fill.color = fill;
    if (line === undefined) format.custom.format.font.italic = true;
    return { sheet, format };
  });
}

/** Puts the removal of a mark that was laid into a round trip. */
export function removeLaidMark(context: Excel.RequestContext, { sheet, format }: LaidMark): void {
  // By its id: the way by which it was laid ends with the round trip.
  formatsOf(context, sheet).getItem(format.id).delete();
}

/** A mark that was found, with what it takes to find it again. */
export interface FoundMark extends Mark {
  readonly sheetId: string;
  readonly id: string;
}

/** Puts the removal of marks into a round trip. */
export function removeMarks(context: Excel.RequestContext, marks: readonly FoundMark[]): void {
  for (const { sheetId, id } of marks) formatsOf(context, sheetId).getItem(id).delete();
}

/** Finds every mark of ours, in two or three round trips. */
export async function findMarks(context: Excel.RequestContext): Promise<FoundMark[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const all = sheets.items.map(({ id, name }) => ({
    id,
    name,
    formats: formatsOf(context, id).load("items/id,items/type"),
  }));
  await context.sync();
  // Of the user's formats nothing is asked but their kind: some of them Excel cannot tell.
  const custom = all.flatMap(({ id: sheetId, name, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map(({ id }) => ({
        sheetId,
        name,
        id,
        rule: formatsOf(context, sheetId).getItem(id).custom.rule.load("formula"),
      })),
  );
  if (custom.length > 0) await context.sync();
  const ours = custom.flatMap(({ rule, ...mark }) => {
    const tone = overlayTone(rule.formula);
    if (!tone) return [];
    const cells = formatsOf(context, mark.sheetId).getItem(mark.id).getRanges().load("address");
    return [{ ...mark, tone, cells }];
  });
  if (ours.length > 0) await context.sync();
  return ours.map(({ sheetId, name, id, tone, cells }) => ({
    sheetId,
    id,
    tone,
    at: rangesIn(cells.address).map((range) => `${sheetPrefix(name)}!${range}`),
  }));
}

/** `'Biểu 1'!B1,'Biểu 1'!D1:D3` → `B1`, `D1:D3`; a sheet's name may hold commas. */
function rangesIn(address: string): string[] {
  return address
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1).trim());
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}
