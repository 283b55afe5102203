import { WorkbookError } from "../../core/workbook/workbook-error";
import type { Inflate } from "../inflate";
import { Package } from "../package";
import { PartError } from "../part-error";
import { type Deflate, rewriteZip } from "./rewrite-zip";

/**
 * The parts of a workbook while they are changed. A part that was set to what it was before counts as
 * not touched, and is copied from the archive as it stands.
 */
export class PackageEditor {
  private readonly parts: Package;
  private readonly texts = new Map<string, string>();
  /** By path in lower case; undefined where the part is taken out. */
  private readonly changed = new Map<string, { readonly path: string; readonly text: string | undefined }>();

  /** @throws WorkbookError `damaged` where the archive's directory cannot be read */
  constructor(
    private readonly bytes: Uint8Array,
    readonly file: string,
    inflate: Inflate,
  ) {
    this.parts = new Package(bytes, file, inflate);
  }

  has(path: string): boolean {
    const change = this.changed.get(path.toLowerCase());
    return change ? change.text !== undefined : this.parts.has(path);
  }

  /** @throws WorkbookError `damaged` where there is no such part; `not-writable` where it is not in UTF-8 */
  text(path: string): string {
    const text = this.textOrNone(path);
    if (text === undefined) throw new WorkbookError("damaged", this.file, `${path}: missing`);
    return text;
  }

  textOrNone(path: string): string | undefined {
    const key = path.toLowerCase();
    const change = this.changed.get(key);
    return change ? change.text : this.original(key);
  }

  /** A part's new text, or that of a new part; undefined takes the part out. */
  set(path: string, text: string | undefined): void {
    const key = path.toLowerCase();
    const isThere = this.parts.has(key);
    // A part that is only taken out need not be a text.
    const isSame = text === undefined ? !isThere : isThere && this.original(key) === text;
    if (isSame) this.changed.delete(key);
    else this.changed.set(key, { path, text });
  }

  /** A path that no part has: `xl/charts/chart#.xml` with the next free number. */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("#", String(number));
      if (!this.has(path)) return path;
    }
  }

  /** What `action` gives; what is wrong inside the part becomes an error that names it. */
  within<T>(path: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      throw new WorkbookError("damaged", this.file, `${path}: ${error.message}`);
    }
  }

  /** True where no part is another than before. */
  get isUntouched(): boolean {
    return this.changed.size === 0;
  }

  /** The whole file with the changes in it. */
  finish(deflate: Deflate): Uint8Array {
    if (this.isUntouched) return this.bytes;
    const encoder = new TextEncoder();
    const replaced = new Map<string, Uint8Array | undefined>();
    const added: { path: string; content: Uint8Array }[] = [];
    for (const [key, { path, text }] of this.changed) {
      const content = text === undefined ? undefined : encoder.encode(text);
      if (this.parts.has(key)) replaced.set(key, content);
      else if (content) added.push({ path, content });
    }
    return this.within("zip", () => rewriteZip(this.bytes, { replaced, added }, deflate));
  }

  private original(key: string): string | undefined {
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = this.parts.read(key, (bytes) => this.decoded(key, bytes));
    if (text !== undefined) this.texts.set(key, text);
    return text;
  }

  /** A byte order mark stays as a character: what is not changed must come out as it went in. */
  private decoded(path: string, bytes: Uint8Array): string {
    const head = String.fromCharCode(...bytes.subarray(0, 128));
    const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
    if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared))
      throw new WorkbookError("not-writable", this.file, `${path}: ${declared}`);
    try {
      return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
    } catch {
      throw new WorkbookError("not-writable", this.file, path);
    }
  }
}
