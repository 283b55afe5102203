const bits = new DataView(new ArrayBuffer(8));

/** A number in four bytes ([MS-XLS] 2.5.217): an integer or the upper half of a double, perhaps in hundredths. */
export function rkNumber(rk: number): number {
  let value = rk >> 2;
  if ((rk & 2) === 0) {
    bits.setInt32(0, rk & ~3);
    bits.setInt32(4, 0);
    value = bits.getFloat64(0);
  }
  return rk & 1 ? value / 100 : value;
}
