import type { Book } from "../model/book";
import type { ChangeSource, Happened } from "../model/happened";
import type { Json } from "../wire/protocol";
import { ANY_SHEET, EVENTS, watchKey, type WatchedEvent } from "./watching";

/** One event as it goes to the client. */
export interface Told {
  readonly event: number;
  readonly target: string;
  readonly args: Json;
}

/** Takes what happened and gives what watchers are to be told, in order. */
export function takeTold(book: Book): readonly Told[] {
  const happened = book.happened;
  book.happened = [];
  return happened.flatMap((each) => {
    const [event, args] = eventOf(each);
    return [each.sheet, ANY_SHEET]
      .filter((target) => book.watched.has(watchKey(event, target)))
      .map((target) => ({ event: EVENTS[event], target, args }));
  });
}

function eventOf(each: Happened): readonly [WatchedEvent, Json] {
  const worksheetId = each.sheet;
  switch (each.kind) {
    case "changed": {
      const { address } = each;
      const detail = each.detail?.();
      const change = {
        address,
        changeType: "RangeEdited",
        worksheetId,
        source: "Local",
        triggerSource: trigger(each.source),
      };
      if (!detail) return ["DataChanged", change];
      const { before, after, typeBefore, typeAfter } = detail;
      return [
        "DataChanged",
        {
          ...change,
          valueBefore: before,
          valueAfter: after,
          valueTypeBefore: typeBefore,
          valueTypeAfter: typeAfter,
        },
      ];
    }
    case "calculated":
      return ["Calculated", { worksheetId, address: each.address }];
    case "selected":
      return ["SelectionChanged", { worksheetId, address: each.address }];
    case "activated":
      return ["Activated", { worksheetId }];
    case "deactivated":
      return ["Deactivated", { worksheetId }];
    case "added":
      return ["Added", { worksheetId, source: "Local", triggerSource: trigger(each.source) }];
    case "deleted":
      return ["Deleted", { worksheetId, source: "Local", triggerSource: trigger(each.source) }];
  }
}

function trigger(source: ChangeSource): string {
  return source === "add-in" ? "ThisLocalAddin" : "Unknown";
}
