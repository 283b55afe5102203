import type { Writable } from "node:stream";

/** Where text goes, one piece after the other. */
export interface Output {
  /** Resolves when more may be written. Rejects when the text cannot be kept, as on a full disk. */
  write(text: string): Promise<void>;
  /** The reader has gone (`khopso … | head`): what is written is dropped, and there is no use in going on. */
  readonly closed: boolean;
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
}

/** Pieces are gathered to this many characters before they are written. */
const BLOCK = 65_536;

/** Writes many small pieces as a few large ones. */
export async function writeChunks(output: Output, chunks: Iterable<string>): Promise<void> {
  let block = "";
  for (const chunk of chunks) {
    block += chunk;
    if (block.length < BLOCK) continue;
    await output.write(block);
    if (output.closed) return;
    block = "";
  }
  if (block !== "") await output.write(block);
}

/** A process's own stream as an `Output`. */
export function streamOutput(stream: Writable & { readonly isTTY?: boolean }, colourWanted: boolean): Output {
  let closed = false;
  const isTerminal = stream.isTTY === true;
  // The failure itself comes to the callback of `write`; unheard, the event would end the process.
  stream.on("error", () => undefined);
  return {
    write: (text) =>
      new Promise((done, fail) => {
        if (closed) {
          done();
          return;
        }
        stream.write(text, (error) => {
          if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") {
            fail(error);
            return;
          }
          closed ||= Boolean(error);
          done();
        });
      }),
    get closed() {
      return closed;
    },
    isTerminal,
    hasColour: isTerminal && colourWanted,
  };
}
