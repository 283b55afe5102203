import { PartError } from "./part-error";

/** One file of the archive as its central directory describes it. Nothing of it is to be believed yet. */
export interface ZipEntry {
  readonly path: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** From where to where the directory speaks of it. */
  readonly header: readonly [start: number, end: number];
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The central directory of a ZIP archive (PKWARE APPNOTE 6.3, with ZIP64). Sizes are taken from it
 * and never from the local headers, which leave them 0 where a data descriptor follows.
 *
 * @throws PartError where there is none, or it is cut, or two entries claim the same bytes or name
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new PartError("zip directory cut");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new PartError("zip directory cut");
    const flags = view.getUint16(at + 8, true);
    const entry = {
      path: decodePath(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      header: [at, next] as const,
    };
    entries.push({ ...entry, ...zip64Fields(view, at + 46 + nameLength, extraLength, entry) });
    at = next;
  }
  refuseOverlaps(entries, bytes.length);
  return entries;
}

/**
 * The bytes of an entry as they stand in the archive, without copying.
 *
 * @throws PartError where the local header is not there or the data leaves the file
 */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new PartError("zip entry missing");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new PartError("zip entry cut");
  return bytes.subarray(start, start + entry.compressedSize);
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  // The end record is 22 bytes and a comment of at most 65535, and stands last.
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findDirectory64(view, at) ?? { count, offset };
  }
  throw new PartError("zip directory missing");
}

function findDirectory64(view: DataView, end: number): { count: number; offset: number } | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64)
    throw new PartError("zip64 directory missing");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/** The fields that were too large for 32 bits, from extra field 1; only those that say 0xffffffff are in it. */
function zip64Fields(
  view: DataView,
  start: number,
  length: number,
  entry: Pick<ZipEntry, "size" | "compressedSize" | "offset">,
): Partial<ZipEntry> {
  for (let at = start; at + 4 <= start + length;) {
    const fieldLength = view.getUint16(at + 2, true);
    const end = at + 4 + fieldLength;
    if (end > start + length) return {};
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const wide = (value: number): number => {
        if (value !== 0xffffffff || field + 8 > end) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      const size = wide(entry.size);
      const compressedSize = wide(entry.compressedSize);
      return { size, compressedSize, offset: wide(entry.offset) };
    }
    at = end;
  }
  return {};
}

/** UTF-8 whatever the flag says: the names of a workbook's parts are ASCII. Some programs write `\` for `/`. */
function decodePath(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Overlapping entries are how a small archive grows without end; no program writes them. */
function refuseOverlaps(entries: readonly ZipEntry[], fileSize: number): void {
  const names = new Set(entries.map((entry) => entry.path.toLowerCase()));
  if (names.size !== entries.length) throw new PartError("zip entry twice");
  let taken = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < taken) throw new PartError("zip entries overlap");
    taken = entry.offset + 30 + entry.compressedSize;
    if (taken > fileSize) throw new PartError("zip entry cut");
  }
}
