import { inflateSync } from "fflate";
import type { Inflate } from "./inflate";

/**
 * For browsers. The output buffer is made at the size the directory declares, so fflate neither
 * grows it nor writes beyond it: a part that inflates to more comes back cut and fails its CRC.
 */
export const inflateFflate: Inflate = (compressed, uncompressedSize) =>
  inflateSync(compressed, { out: new Uint8Array(uncompressedSize) });
