import { createContext, useContext } from "react";

import type { Names } from "../host/checker";

/** Whether findings name people, and how a user turns that on and off. */
export interface NamesShown {
  readonly names: Names;
  readonly setNames: (names: Names) => void;
}

export const NamesContext = createContext<NamesShown>({ names: "hidden", setNames: () => undefined });

export const useNames = (): NamesShown => useContext(NamesContext);
