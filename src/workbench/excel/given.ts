import { isOnSheet, parseArea, WHOLE_SHEET } from "../model/area";
import type { Book, Sheet } from "../model/book";
import { findSheet } from "../model/sheets";
import type { Json } from "../wire/protocol";
import { type Argument, isHostObject } from "../wire/served";
import type { RangeState } from "./objects";
import { badArgument } from "./refusals";

export function textGiven(argument: Argument | undefined, where: string): string {
  if (typeof argument !== "string") throw badArgument(where);
  return argument;
}

/** A value set to a property that is a text. */
export function textSet(value: Json): string {
  if (typeof value !== "string") throw badArgument("");
  return value;
}

export function numberGiven(argument: Argument | undefined, where: string): number {
  if (typeof argument !== "number") throw badArgument(where);
  return argument;
}

/** A rectangle given as an object or as an address: of the sheet given, or of that which it names. */
export function rangeGiven(sheet: Sheet, argument: Argument | undefined, where: string): RangeState {
  if (argument === undefined || argument === null || argument === "") return { sheet, range: WHOLE_SHEET };
  if (isHostObject(argument)) {
    if (argument.type !== "Range") throw badArgument(where);
    return argument.state as RangeState;
  }
  const [place, ...more] = placesGiven(sheet.book, sheet, textGiven(argument, where), where);
  if (!place || more.length > 0) throw badArgument(where);
  return place;
}

/** Reads `Biểu!A1:B2,C3`; names stand for their ranges where they name one. */
export function placesGiven(book: Book, sheet: Sheet, text: string, where: string): readonly RangeState[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => {
    const bang = part.lastIndexOf("!");
    const named = part.slice(0, Math.max(bang, 0)).trim().replace(/^=/, "");
    const on = bang < 0 ? sheet : findSheet(book, unquoted(named));
    const address = part.slice(bang + 1).trim();
    const range = parseArea(address);
    if (on && range && isOnSheet(range)) return { sheet: on, range };
    const name = book.names.find((each) => each.name.toLowerCase() === address.toLowerCase());
    const [meant] = name ? placesGiven(book, sheet, name.formula.slice(1), where) : [];
    if (!meant) throw badArgument(where);
    return meant;
  });
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
