import { PartError } from "../xlsx/part-error";

/** Reads little-endian fields one after the other. @throws PartError beyond the end, from every function */
export class ByteReader {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  i32(): number {
    return this.view.getInt32(this.take(4), true);
  }

  f64(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  skip(length: number): void {
    this.take(length);
  }

  /** A view of the next bytes, not a copy. */
  next(length: number): Uint8Array {
    const at = this.take(length);
    return this.bytes.subarray(at, at + length);
  }

  private take(length: number): number {
    const { at } = this;
    if (length < 0 || at + length > this.bytes.length) throw new PartError("ends in the middle of a field");
    this.at = at + length;
    return at;
  }
}

/** Characters of one byte each, as Latin-1 has them. */
export function narrowText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x2000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return text;
}

const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** UTF-16, little-endian. */
export function wideText(bytes: Uint8Array): string {
  return UTF_16.decode(bytes);
}
