import type { Output } from "../../src/cli/output";

export interface RecordedOutput extends Output {
  readonly text: () => string;
}

/** An output that keeps what is written to it. */
export function recordedOutput(given: Partial<Output> = {}): RecordedOutput {
  let text = "";
  return {
    closed: false,
    isTerminal: false,
    hasColour: false,
    ...given,
    write: (more) => {
      text += more;
      return Promise.resolve();
    },
    text: () => text,
  };
}
