import { useEffect, useState } from "react";

import { type Commands, createCommands } from "../views/check-commands";
import type { WalkKeys } from "../views/walk-keys";

/** Free in browsers (F6 and F7 are not), and near the key that walks over mistakes in letters. */
export const WALK_KEYS: WalkKeys = { next: "F8", previous: "Shift+F8" };

/** The keys that walk from finding to finding, wherever on the page the focus is. */
export function useCommandKeys(isOpen: boolean): Commands {
  const [commands] = useState(createCommands);
  useEffect(() => {
    // Before a workbook is open nobody listens, and a command would wait for the next one.
    if (!isOpen) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      commands.send(event.shiftKey ? "previous" : "next");
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [commands, isOpen]);
  return commands;
}
