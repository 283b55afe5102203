import { strFromU8, unzipSync } from "fflate";
import { compressedBytes, readZipDirectory } from "../../src/xlsx/zip-directory";

/** Each entry of an archive in its order: its compressed bytes, and what its directory says but for the place. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  return new Map(
    readZipDirectory(bytes).map((entry) => {
      const header = Uint8Array.from(bytes.subarray(...entry.header));
      header.fill(0, 42, 46);
      const local = bytes.subarray(entry.offset, entry.offset + 30);
      const raw = [header, local, compressedBytes(bytes, entry)].map((part) => strFromU8(part, true));
      return [entry.path, raw.join("\0")];
    }),
  );
}

/** Paths whose entries are other, gone or new. */
export function touchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [rawEntries(before), rawEntries(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

/** Paths whose content is other, gone or new. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  const text = (part: Uint8Array | undefined): string | undefined => part && strFromU8(part, true);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((path) => text(a[path]) !== text(b[path]))
    .sort();
}

export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no ${path}`);
  return strFromU8(part);
}
