import { STATE_NAMESPACE } from "../edit";

/**
 * A state as the custom XML part of a workbook: its JSON as the text of one element in our namespace.
 * The JSON is in one line: Office may re-indent a part.
 */
export function stateToXml(json: string): string {
  const text = JSON.stringify(JSON.parse(json))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // Allowed in JSON, not in XML.
    .replace(/[\uFFFE\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
  return `<?xml version="1.0" encoding="UTF-8"?><khopSo xmlns="${STATE_NAMESPACE}">${text}</khopSo>`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The JSON in a custom XML part; undefined where the part is not one of ours. */
export function stateFromXml(xml: string): string | undefined {
  const match =
    /^(?:\uFEFF)?\s*(?:<\?xml[^>]*\?>)?\s*<(?:\w+:)?khopSo\b([^>]*)>([^<]*)<\/(?:\w+:)?khopSo>\s*$/.exec(xml);
  if (!match) return undefined;
  const [, attributes = "", text = ""] = match;
  if (!attributes.includes(`"${STATE_NAMESPACE}"`) && !attributes.includes(`'${STATE_NAMESPACE}'`))
    return undefined;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
    entity(whole, hex as string | undefined, decimal as string | undefined, name as string | undefined),
  );
}

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
