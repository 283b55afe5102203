import { STATE_NAMESPACE } from "../core/edit";
import type { Store } from "../host/host";
import { converse } from "./batch";

/** Our custom XML part in the open workbook, found by its namespace. */
export function excelStore(file: string): Store {
  return {
    load: () =>
      converse(file, async (context) => {
        const parts = await ourParts(context);
        const xml = parts[0]?.getXml();
        if (!xml) return undefined;
        await context.sync();
        return xml.value;
      }),
    save: (xml) =>
      converse(file, async (context) => {
        const replace = await prepareState(context);
        replace(xml);
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
