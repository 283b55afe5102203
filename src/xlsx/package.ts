import { WorkbookError } from "../core/workbook/workbook-error";
import { crc32 } from "./crc32";
import type { Inflate } from "./inflate";
import { PartError } from "./part-error";
import { compressedBytes, readZipDirectory, type ZipEntry } from "./zip-directory";

/** All parts that are read may inflate to this much together. */
const MOST_BYTES = 2 ** 30;
/** A part this large must not have shrunk more than `MOST_RATIO` times: XML of real sheets shrinks 5 to 30 times. */
const LARGE_PART = 64 * 2 ** 20;
const MOST_RATIO = 200;

/**
 * The parts of an Office Open XML package (ECMA-376 part 2), inflated when asked for. Paths are
 * without a leading `/` and, as the standard has it, upper and lower case are the same.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflated = 0;

  /** @throws WorkbookError `damaged` where the archive's directory cannot be read */
  constructor(
    private readonly bytes: Uint8Array,
    readonly file: string,
    private readonly inflate: Inflate,
  ) {
    const entries = this.damagedIfThrown("zip", () => readZipDirectory(bytes));
    this.entries = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /**
   * What `read` makes of a part's bytes; undefined where the package has no such part. The bytes
   * belong to `read`, are not kept, and must not be written to.
   *
   * @throws WorkbookError `damaged` naming the part, `too-large`, `encrypted`
   */
  read<T>(path: string, read: (bytes: Uint8Array) => T): T | undefined {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) return undefined;
    return this.damagedIfThrown(entry.path, () => read(this.bytesOf(entry)));
  }

  private damagedIfThrown<T>(part: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      throw new WorkbookError("damaged", this.file, `${part}: ${error.message}`);
    }
  }

  private bytesOf(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) throw new WorkbookError("encrypted", this.file, entry.path);
    const { size, compressedSize } = entry;
    const tooLarge = size > LARGE_PART && size > compressedSize * MOST_RATIO;
    if (tooLarge || this.inflated + size > MOST_BYTES)
      throw new WorkbookError("too-large", this.file, entry.path);
    this.inflated += size;
    const content = this.uncompressed(entry);
    // The declared size is only a claim: `Inflate` stops there, so more shows as a wrong CRC or an error.
    if (content.length !== size) throw new PartError("inflates to another size than declared");
    if ((this.inflate.crc32 ?? crc32)(content) !== entry.crc) throw new PartError("wrong CRC");
    return content;
  }

  private uncompressed(entry: ZipEntry): Uint8Array {
    const compressed = compressedBytes(this.bytes, entry);
    if (entry.method === 0) return compressed;
    if (entry.method !== 8) throw new PartError(`compressed by method ${String(entry.method)}`);
    try {
      return this.inflate(compressed, entry.size);
    } catch {
      // Whatever zlib or fflate says, there is one thing to tell: the deflated data is not whole.
      throw new PartError("cannot be inflated");
    }
  }
}
