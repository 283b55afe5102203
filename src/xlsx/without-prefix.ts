import { startsWith } from "./byte-cursor";

/**
 * The part with the names of its own namespace without prefix (`<x:row>` → `<row>`), as .NET
 * programs often do not write them; itself where the root has none. The copy is made so that the
 * loop over cells need not ask for a prefix a million times.
 *
 * @param root the root's tag as text
 */
export function withoutPrefix(bytes: Uint8Array, root: string): Uint8Array {
  const prefixes = prefixesOf(root);
  if (prefixes.length === 0) return bytes;
  const copy = new Uint8Array(bytes.length);
  let to = 0;
  for (let from = 0; from < bytes.length; from++) {
    const byte = bytes[from] ?? 0;
    copy[to++] = byte;
    if (byte !== 0x3c) continue;
    if (bytes[from + 1] === 0x2f) copy[to++] = bytes[++from] ?? 0;
    const prefix = prefixes.find((known) => startsWith(bytes, from + 1, known));
    if (prefix !== undefined) from += prefix.length;
  }
  return copy.subarray(0, to);
}

/** The prefixes, colon included, that the root declares for its own namespace. */
function prefixesOf(root: string): string[] {
  const own = /^<([^\s:>/]+):/.exec(root)?.[1];
  const declared = new Map<string, string>();
  for (const [, name = "", double, single] of root.matchAll(
    /\sxmlns(:[^\s=]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    declared.set(name.slice(1), double ?? single ?? "");
  }
  const namespace = declared.get(own ?? "");
  const same = [...declared.keys()].filter((prefix) => prefix !== "" && declared.get(prefix) === namespace);
  return [...new Set(own === undefined ? same : [own, ...same])].map((prefix) => `${prefix}:`);
}
