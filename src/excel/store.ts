import { STATE_NAMESPACE } from "../core/edit";
import { readStatePart } from "../core/state/read-state";
import type { Stored } from "../host/host";
import { converse } from "./batch";

/** What our custom XML part in the open workbook says, found by its namespace. */
export function loadState(file: string): Promise<Stored> {
  return converse(file, async (context) => {
    const xml = await currentState(context);
    return { reading: xml === null ? undefined : readStatePart(xml), place: "workbook" };
  });
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
