import { misfit } from "./schema";
import { EMPTY_STATE, isEmptyState, type State, STATE_VERSION } from "./state";
import { STATE_SCHEMA } from "./state-schema";
import { stateFromXml, stateToXml } from "./state-xml";

/** What came of reading a state that may have been written by anybody. */
export type StateReading =
  | { readonly kind: "state"; readonly state: State }
  /** Written by a later version of this program: it is left as it is and not used. */
  | { readonly kind: "newer"; readonly version: number }
  /** Not ours, or damaged; `where` names the place. */
  | { readonly kind: "unreadable"; readonly where: string };

/** The longest text that is looked at, in characters. */
const LONGEST = 20_000_000;

/** Reads the JSON text of a state. It is data from strangers: what does not fit the schema is not used. */
export function readState(json: string): StateReading {
  if (json.length > LONGEST) return { kind: "unreadable", where: "" };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: "unreadable", where: "" };
  }
  if (typeof value === "object" && value !== null && "version" in value) {
    const { version } = value;
    if (typeof version === "number" && version > STATE_VERSION) return { kind: "newer", version };
  }
  const where = misfit(value, STATE_SCHEMA);
  return where === undefined ? { kind: "state", state: value as State } : { kind: "unreadable", where };
}

/** Reads a custom XML part of ours, as a workbook or its program gives it. */
export function readStatePart(xml: string): StateReading {
  const json = xml.length > LONGEST ? undefined : stateFromXml(xml);
  return json === undefined ? { kind: "unreadable", where: "" } : readState(json);
}

/** The part that keeps a state; null, which is no part, for one that is empty. */
export function writeStatePart(state: State): string | null {
  return isEmptyState(state) ? null : stateToXml(writeState(state));
}

/** The state that was read; an empty one where there is none that can be used. */
export function stateIn(reading: StateReading | undefined): State {
  return reading?.kind === "state" ? reading.state : EMPTY_STATE;
}

/** The JSON text of a state: the same for equal states, two spaces deep, for people who look into the file. */
export function writeState(state: State): string {
  return JSON.stringify(state, null, 2);
}
