/**
 * Undoes DEFLATE (RFC 1951, no header) of one part: zlib in node, fflate in a browser.
 *
 * It may throw anything on bad input: the caller makes a `WorkbookError` of it. It must never give
 * more than `uncompressedSize` bytes; what it does when there would be more (throw, or stop) is free.
 */
export interface Inflate {
  (compressed: Uint8Array, uncompressedSize: number): Uint8Array;
  /** CRC-32 of the bytes where the host has a faster one than ours. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
