import type { Book } from "../model/book";
import type { ServedMethod } from "../wire/served";

/** The numbers by which the client knows events. */
export const EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

export type WatchedEvent = keyof typeof EVENTS;

/** What the client calls when the first handler comes and the last one goes. */
export function watchMethods<S>(
  events: readonly WatchedEvent[],
  bookOf: (state: S) => Book,
  target: (state: S) => string,
): Record<string, ServedMethod<S>> {
  return Object.fromEntries(
    events.flatMap((event): [string, ServedMethod<S>][] => [
      [`_Register${event}Event`, (state) => void bookOf(state).watched.add(watchKey(event, target(state)))],
      [
        `_Unregister${event}Event`,
        (state) => void bookOf(state).watched.delete(watchKey(event, target(state))),
      ],
    ]),
  );
}

export function watchKey(event: WatchedEvent, target: string): string {
  return `${event}|${target}`;
}

/** The target of events that any sheet raises. */
export const ANY_SHEET = "Workbook";
