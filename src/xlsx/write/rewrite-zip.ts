import { crc32 } from "../crc32";
import { PartError } from "../part-error";
import { readZipDirectory, type ZipEntry } from "../zip-directory";

/** DEFLATE (RFC 1951, no header) of one part. */
export type Deflate = (content: Uint8Array) => Uint8Array;

/** What becomes of the parts of an archive. Those it does not name stay as they are. */
export interface ZipChanges {
  /** By the entry's path in lower case; undefined takes it out. */
  readonly replaced: ReadonlyMap<string, Uint8Array | undefined>;
  /** Behind all others, in this order. */
  readonly added: readonly { readonly path: string; readonly content: Uint8Array }[];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day an archive knows: what a file says must not depend on the clock. */
const NO_DATE = 0x21;
/** Sizes behind the data; how hard was deflated. The flag of UTF-8 names stays. */
const STALE_FLAGS = 0b1110;

/**
 * The archive with some parts changed. What is not changed is copied as it stands: header, compressed
 * bytes, descriptor and whatever lies between two entries, in the same order.
 *
 * @throws PartError where the archive is laid out as no program does, or would need ZIP64
 */
export function rewriteZip(bytes: Uint8Array, changes: ZipChanges, deflate: Deflate): Uint8Array {
  const directory = readZipDirectory(bytes);
  const chunks: Uint8Array[] = [];
  let at = 0;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  const headers = new Map<ZipEntry, Uint8Array>();
  for (const [entry, chunk] of entryChunks(bytes, directory, push)) {
    const path = entry.path.toLowerCase();
    const content = changes.replaced.get(path);
    const header = Uint8Array.from(bytes.subarray(...entry.header));
    if (content) {
      const stored = entry.method === 0 ? content : deflate(content);
      headers.set(entry, changedHeader(header, at, content, stored));
      push(localHeader(headers.get(entry) ?? header));
      push(stored);
    } else if (!changes.replaced.has(path)) {
      headers.set(entry, movedHeader(header, at));
      push(chunk);
    }
  }
  const central = directory.flatMap((entry) => headers.get(entry) ?? []);
  for (const { path, content } of changes.added) {
    const stored = deflate(content);
    const header = changedHeader(newHeader(path), at, content, stored);
    central.push(header);
    push(localHeader(header));
    push(stored);
  }
  const start = at;
  central.forEach(push);
  if (at >= 0xffffffff || central.length >= 0xffff) throw new PartError("too large for a plain archive");
  push(endRecord(central.length, at - start, start, comment(bytes)));
  return joined(chunks, at);
}

/** The entries in the order they stand, each with its bytes up to the next; what stands before the first is pushed. */
function entryChunks(
  bytes: Uint8Array,
  directory: readonly ZipEntry[],
  push: (chunk: Uint8Array) => void,
): (readonly [ZipEntry, Uint8Array])[] {
  const standing = [...directory].sort((a, b) => a.offset - b.offset);
  const end = Math.min(bytes.length, ...directory.map(({ header }) => header[0]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (standing[0]) push(bytes.subarray(0, standing[0].offset));
  return standing.map((entry, i) => {
    const next = standing[i + 1]?.offset ?? end;
    if (entry.offset + 30 > end || view.getUint32(entry.offset, true) !== LOCAL)
      throw new PartError("zip entry missing");
    const data =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (data + entry.compressedSize > next) throw new PartError("zip entries overlap");
    return [entry, bytes.subarray(entry.offset, next)] as const;
  });
}

/** The header of an entry that is copied: only its place is another. */
function movedHeader(header: Uint8Array, offset: number): Uint8Array {
  const view = viewOf(header);
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true);
    return header;
  }
  // ZIP64: the place stands in extra field 1, behind those of the sizes that did not fit either.
  const sizes = [20, 24].filter((field) => view.getUint32(field, true) === 0xffffffff).length;
  const field = extraField(header, 1);
  if (field === undefined || view.getUint16(field + 2, true) < sizes * 8 + 8)
    throw new PartError("zip64 field missing");
  view.setBigUint64(field + 4 + sizes * 8, BigInt(offset), true);
  return header;
}

/** Where an extra field of a directory header begins. */
function extraField(header: Uint8Array, id: number): number | undefined {
  const view = viewOf(header);
  let at = 46 + view.getUint16(28, true);
  const end = at + view.getUint16(30, true);
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === id) return at;
    at += 4 + view.getUint16(at + 2, true);
  }
  return undefined;
}

/** The header of an entry with other content; extra fields go, for they may speak of the old one. */
function changedHeader(
  header: Uint8Array,
  offset: number,
  content: Uint8Array,
  stored: Uint8Array,
): Uint8Array {
  const name = viewOf(header).getUint16(28, true);
  const extra = viewOf(header).getUint16(30, true);
  const changed = joined(
    [header.subarray(0, 46 + name), header.subarray(46 + name + extra)],
    header.length - extra,
  );
  const view = viewOf(changed);
  view.setUint16(8, view.getUint16(8, true) & ~STALE_FLAGS, true);
  view.setUint16(10, stored === content ? 0 : 8, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, stored.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(30, 0, true);
  view.setUint32(42, offset, true);
  return changed;
}

function newHeader(path: string): Uint8Array {
  const name = new TextEncoder().encode(path);
  const header = new Uint8Array(46 + name.length);
  const view = viewOf(header);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(14, NO_DATE, true);
  view.setUint16(28, name.length, true);
  header.set(name, 46);
  return header;
}

/** The local header that says what the directory's does. */
function localHeader(header: Uint8Array): Uint8Array {
  const name = header.subarray(46, 46 + viewOf(header).getUint16(28, true));
  const local = new Uint8Array(30 + name.length);
  viewOf(local).setUint32(0, LOCAL, true);
  // Version, flags, method, time, date, CRC, sizes, length of the name: the same fields in the same order.
  local.set(header.subarray(6, 30), 4);
  local.set(name, 30);
  return local;
}

function endRecord(count: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(22 + comment.length);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}

/** The archive's comment, which nearly none has. */
function comment(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END)
      return bytes.subarray(at + 22, at + 22 + view.getUint16(at + 20, true));
  return new Uint8Array(0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let to = 0;
  for (const chunk of chunks) {
    all.set(chunk, to);
    to += chunk.length;
  }
  return all;
}
