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
    formats: formatsOf(context, id).load("items/id,items/type,items/customOrNullObject/rule/formula"),
  }));
  await context.sync();
  const ours = all.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(
        ({ customOrNullObject: custom }) => !custom.isNullObject && isOverlayFormula(custom.rule.formula),
      )
      .map(({ id }) => ({ sheet, id })),
  );
  return () => {
    for (const { sheet, id } of ours) formatsOf(context, sheet).getItem(id).delete();
  };
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}
