import { createContext, useContext } from "react";

import type { State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";

/** What the report on the screen is of. */
export interface Checked {
  readonly workbook: Workbook;
  readonly state: State;
}

/** Undefined where nothing was read yet. */
export const CheckedContext = createContext<Checked | undefined>(undefined);

export const useChecked = (): Checked | undefined => useContext(CheckedContext);
