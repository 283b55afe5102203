import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";

/** One entry of an archive, with every field open to lies. */
export interface RawEntry {
  readonly path: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes follow the data, the local header leaves them 0. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** Instead of where the entry's local header really stands. */
  readonly offset?: number;
}

/** Writes an archive byte by byte, as `zipSync` would not. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const entry of entries) {
    const name = strToU8(entry.path);
    const data = entry.stored ? entry.content : deflateSync(entry.content);
    const crc = entry.crc ?? crc32(entry.content);
    const size = entry.size ?? entry.content.length;
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const offset = entry.offset ?? at;
    const local = entry.descriptor ? [0, 0, 0] : [crc, data.length, size];
    push(
      fields(
        [4, 0x04034b50],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        ...local.map((value): Field => [4, value]),
        [2, name.length],
        [2, 0],
      ),
    );
    push(name);
    push(data);
    if (entry.descriptor) push(fields([4, 0x08074b50], [4, crc], [4, data.length], [4, size]));
    const wide = fields([2, 1], [2, 24], [8, size], [8, data.length], [8, offset]);
    const shown = entry.zip64 ? [0xffffffff, 0xffffffff] : [data.length, size];
    central.push(
      fields(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, crc],
        ...shown.map((value): Field => [4, value]),
      ),
      fields(
        [2, name.length],
        [2, entry.zip64 ? wide.length : 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, entry.zip64 ? 0xffffffff : offset],
      ),
      name,
      ...(entry.zip64 ? [wide] : []),
    );
  }
  const directory = at;
  central.forEach(push);
  const length = at - directory;
  if (entries.some(({ zip64 }) => zip64)) {
    const end = at;
    push(
      fields(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, entries.length],
        [8, entries.length],
        [8, length],
        [8, directory],
      ),
    );
    push(fields([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    push(
      fields(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, 0xffff],
        [2, 0xffff],
        [4, 0xffffffff],
        [4, 0xffffffff],
        [2, 0],
      ),
    );
  } else
    push(
      fields(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, entries.length],
        [2, entries.length],
        [4, length],
        [4, directory],
        [2, 0],
      ),
    );
  const zip = new Uint8Array(at);
  let to = 0;
  for (const chunk of chunks) {
    zip.set(chunk, to);
    to += chunk.length;
  }
  return zip;
}

type Field = readonly [width: 2 | 4 | 8, value: number];

function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of all) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}
