import { PartError } from "../xlsx/part-error";
import { ByteReader, wideText } from "./byte-reader";

/** Sector numbers above this are marks: end of a chain, free, part of the table itself ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly neighbours: readonly number[];
  readonly child: number;
}

interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly table: Uint32Array;
  /** Where sector 0 begins. */
  readonly origin: number;
}

/**
 * The streams that stand directly in the root of a compound file ([MS-CFB]), by name in lower case.
 * No chain of sectors and no tree of entries is followed twice: damaged files end, in an error.
 *
 * @param wanted lower case; only these are put together
 * @throws PartError
 */
export function rootStreams(file: Uint8Array, wanted: readonly string[]): Map<string, Uint8Array> {
  const header = new ByteReader(file, 30);
  const size = 2 ** header.u16();
  const smallSize = 2 ** header.u16();
  if ((size !== 512 && size !== 4096) || smallSize > size || smallSize < 8)
    throw new PartError("sectors of a size that there is not");
  const directoryStart = fieldAt(file, 48);
  const cutoff = fieldAt(file, 56);
  const big: Sectors = { bytes: file, size, table: allocationTable(file, size), origin: size };
  const directory = readChain(big, directoryStart);
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, i) =>
    readEntry(directory, i),
  );
  const root = entries[0];
  if (!root) throw new PartError("has no directory");
  let small: Sectors | undefined;
  const smallSectors = (): Sectors => {
    const table = readChain(big, fieldAt(file, 60));
    return { bytes: readChain(big, root.start), size: smallSize, table: numbersOf(table), origin: 0 };
  };
  const streams = new Map<string, Uint8Array>();
  for (const { name, start, size: length } of childrenOf(entries, root.child)) {
    const key = name.toLowerCase();
    if (!wanted.includes(key) || streams.has(key)) continue;
    const from = length < cutoff ? (small ??= smallSectors()) : big;
    streams.set(key, readChain(from, start).subarray(0, length));
  }
  return streams;
}

function fieldAt(bytes: Uint8Array, at: number): number {
  return new ByteReader(bytes, at).u32();
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, () => reader.u32());
}

/** The next sector of each sector. Its own sectors are listed in the header and in a chain of lists. */
function allocationTable(file: Uint8Array, size: number): Uint32Array {
  const numbers: number[] = [];
  const header = new ByteReader(file, 76);
  for (let i = 0; i < 109; i++) numbers.push(header.u32());
  const most = Math.ceil(file.length / size);
  const seen = new Set<number>();
  for (let list = fieldAt(file, 68); list < LAST_SECTOR;) {
    if (seen.has(list) || seen.size > most) throw new PartError("a chain of sectors goes in a circle");
    seen.add(list);
    const reader = new ByteReader(file, (list + 1) * size);
    for (let i = 1; i < size / 4; i++) numbers.push(reader.u32());
    list = reader.u32();
  }
  const own = numbers.filter((number) => number < LAST_SECTOR);
  if (own.length > most) throw new PartError("lists more sectors than it holds");
  const table = new Uint32Array((own.length * size) / 4);
  own.forEach((number, i) => {
    table.set(numbersOf(sectorAt({ bytes: file, size, table, origin: size }, number)), (i * size) / 4);
  });
  return table;
}

/** The last sector of a file may be cut short: some programs write no more than they use. */
function sectorAt({ bytes, size, origin }: Sectors, sector: number): Uint8Array {
  const at = origin + sector * size;
  if (at >= bytes.length) throw new PartError("a sector lies beyond its end");
  return bytes.subarray(at, at + size);
}

function readChain(sectors: Sectors, start: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const seen = new Uint8Array(sectors.table.length);
  let length = 0;
  for (let sector = start; sector < LAST_SECTOR; sector = sectors.table[sector] ?? LAST_SECTOR) {
    if (seen[sector] === 1) throw new PartError("a chain of sectors goes in a circle");
    seen[sector] = 1;
    const part = sectorAt(sectors, sector);
    parts.push(part);
    length += part.length;
    if (sector >= sectors.table.length) break;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function readEntry(directory: Uint8Array, index: number): Entry {
  const bytes = directory.subarray(index * ENTRY_SIZE, (index + 1) * ENTRY_SIZE);
  const reader = new ByteReader(bytes, 64);
  const nameLength = Math.min(64, Math.max(0, reader.u16() - 2));
  reader.skip(2);
  const neighbours = [reader.u32(), reader.u32()];
  const child = reader.u32();
  reader.at = 116;
  return {
    name: wideText(bytes.subarray(0, nameLength)),
    neighbours,
    child,
    start: reader.u32(),
    size: reader.u32(),
  };
}

/** The entries of one folder, which are a tree of neighbours. */
function childrenOf(entries: readonly Entry[], first: number): Entry[] {
  const children: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    children.push(entry);
    waiting.push(...entry.neighbours);
  }
  return children;
}
