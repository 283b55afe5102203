import type { RosterPart } from "./roster";

/** Over how many rows a person of a list stands, by its header. */
export function stackHeight(part: RosterPart): number {
  return Math.max(1, ...part.columns.map(({ slots }) => slots.length));
}
