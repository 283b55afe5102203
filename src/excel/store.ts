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
        const { replace } = await prepareState(context);
        replace(writeStatePart(state) ?? undefined);
        await context.sync();
      }),
  };
}

/** Our part as XML, in two round trips; null where there is none. */
export async function currentState(context: Excel.RequestContext): Promise<string | null> {
  const xml = (await ourParts(context))[0]?.getXml();
  if (!xml) return null;
  await context.sync();
  return xml.value;
}

/** What replaces our part, found beforehand. */
export interface PreparedState {
  /** Puts the question what stands there into a round trip; null where there is no part. */
  readonly askBefore: () => OfficeExtension.ClientResult<string> | null;
  /** Puts the replacement into a round trip, the new part before the old goes. */
  readonly replace: (xml: string | undefined) => void;
}

/** Finds our part, in one round trip. */
export async function prepareState(context: Excel.RequestContext): Promise<PreparedState> {
  const before = await ourParts(context);
  return {
    askBefore: () => before[0]?.getXml() ?? null,
    replace: (xml) => {
      if (xml !== undefined) context.workbook.customXmlParts.add(xml);
      for (const part of before) part.delete();
    },
  };
}

async function ourParts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load("items/id");
  await context.sync();
  return parts.items;
}
