/** What can be asked of the view from outside it: by a ribbon, a menu of the cells, a key. */
export type CheckCommand =
  | "check"
  | "next"
  | "previous"
  /** What is said of this cell, such as `'Biểu 1'!B3`. */
  | { readonly at: string };

export interface Commands {
  send(command: CheckCommand): void;
  /** Gives each command, the ones that came before anybody listened first; returns how to stop. */
  listen(handler: (command: CheckCommand) => void): () => void;
}

/** A line from what stands outside the views to the one view that listens; nothing said early is lost. */
export function createCommands(): Commands {
  let listening: ((command: CheckCommand) => void) | undefined;
  let early: CheckCommand[] = [];
  return {
    send: (command) => {
      if (listening) listening(command);
      else early.push(command);
    },
    listen: (handler) => {
      listening = handler;
      const waiting = early;
      early = [];
      waiting.forEach(handler);
      return () => {
        if (listening === handler) listening = undefined;
      };
    },
  };
}
