import type { Output } from "./output";

/** One line on a terminal's stderr that says which file is being read; nothing anywhere else. */
export interface Progress {
  show(done: number, name: string): Promise<void>;
  /** Takes the line away, so that other text may stand there. */
  clear(): Promise<void>;
}

const WIDTH = 70;

export function progressOn(output: Output, total: number): Progress {
  if (!output.isTerminal) return { show: () => Promise.resolve(), clear: () => Promise.resolve() };
  let shown = false;
  return {
    show: (done, name) => {
      shown = true;
      return output.write(`\r\u001b[K[${String(done)}/${String(total)}] ${name.slice(-WIDTH)}`);
    },
    clear: () => {
      if (!shown) return Promise.resolve();
      shown = false;
      return output.write("\r\u001b[K");
    },
  };
}
