/** Puts pieces of bytes together. */
export class ByteWriter {
  private readonly pieces: Uint8Array[] = [];
  /** Bytes so far. */
  length = 0;

  bytes(piece: Uint8Array): this {
    this.pieces.push(piece);
    this.length += piece.length;
    return this;
  }

  u8(...values: readonly number[]): this {
    return this.bytes(Uint8Array.from(values));
  }

  u16(...values: readonly number[]): this {
    return this.u8(...values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]));
  }

  u32(value: number): this {
    return this.u16(value & 0xffff, value >>> 16);
  }

  /** @param patches four bytes written over at a place */
  finish(patches: ReadonlyMap<number, number> = new Map()): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    const view = new DataView(whole.buffer);
    for (const [place, value] of patches) view.setUint32(place, value, true);
    return whole;
  }
}
