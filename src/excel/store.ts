import { STATE_NAMESPACE } from "../core/edit";
import { readStatePart, writeStatePart } from "../core/state/read-state";
import type { Store } from "../host/host";
import { converse } from "./batch";

/** Our custom XML part in the open workbook, found by its namespace. */
export function excelStore(file: string): Pick<Store, "load" | "save"> {
  return {
    load: () =>
      converse(file, async (context) => {
        const parts = await ourParts(context);
        const xml = parts[0]?.getXml();
        if (!xml) return { reading: undefined, place: "workbook" };
        await context.sync();
        return { reading: readStatePart(xml.value), place: "workbook" };
      }),
    save: (state) =>
      converse(file, async (context) => {
        const replace = await prepareState(context);
        replace(writeStatePart(state) ?? undefined);
        await context.sync();
      }),
  };
}

/** Finds our part; what is returned puts its replacement into a round trip, the new one before the old goes. */
export async function prepareState(
  context: Excel.RequestContext,
): Promise<(xml: string | undefined) => void> {
  const before = await ourParts(context);
  return (xml) => {
    if (xml !== undefined) context.workbook.customXmlParts.add(xml);
    for (const part of before) part.delete();
  };
}

async function ourParts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load("items/id");
  await context.sync();
  return parts.items;
}
