import { bySheet, joinAddresses, splitAddress } from "../core/address-list";
import { type AddOverlay, isOverlayFormula, OVERLAY_COLOURS, overlayFormula } from "../core/edit";

/** Lays a conditional format of ours over the cells: their own formats stay as they are. */
export function addOverlay(
  context: Excel.RequestContext,
  { at, tone }: AddOverlay,
): Excel.ConditionalFormat[] {
  return [...bySheet(at, (address) => address)].map(([sheet, addresses]) => {
    const cells = joinAddresses(addresses.map((address) => splitAddress(address).cell)).join();
    const format = context.workbook.worksheets
      .getItem(sheet)
      .getRanges(cells)
      .conditionalFormats.add("Custom")
      .load("id");
    format.custom.rule.formula = `=${overlayFormula(tone)}`;
    format.custom.format.fill.color = OVERLAY_COLOURS[tone].fill;
    return format;
  });
}

/** Finds every mark of ours; what is returned puts their removal into a round trip. */
export async function prepareRemoval(context: Excel.RequestContext): Promise<() => void> {
  const sheets = context.workbook.worksheets.load("items/id");
  await context.sync();
  const all = sheets.items.map(({ id }) => ({
    sheet: id,
    formats: formatsOf(context, id).load("items/id,items/type"),
  }));
  await context.sync();
  // Of the user's formats nothing is asked but their kind: some of them Excel cannot tell.
  const custom = all.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map(({ id }) => ({
        sheet,
        id,
        rule: formatsOf(context, sheet).getItem(id).custom.rule.load("formula"),
      })),
  );
  if (custom.length > 0) await context.sync();
  const ours = custom.filter(({ rule }) => isOverlayFormula(rule.formula));
  return () => {
    for (const { sheet, id } of ours) formatsOf(context, sheet).getItem(id).delete();
  };
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}
