import { FREE } from "./cell-reader";
import type { Facts, Field } from "./field";
import { headingOf } from "./heading";
import type { UnreadFact } from "./read-member";
import type { RosterPart, UnreadCell, UnreadValue } from "./roster";

/** Values that were not understood, equal ones of a column together, in the order in which they are met. */
export class UnreadList {
  private readonly found = new Map<string, UnreadValue & { readonly cells: UnreadCell[] }>();

  add(member: number, row: number, facts: Facts, missed: readonly UnreadFact[], part: RosterPart): void {
    for (const miss of missed) this.put(member, miss);
    for (const field of OPEN) {
      const value = facts[field];
      if (value?.startsWith(FREE) !== true) continue;
      const column = part.columns.find(({ slots }) =>
        slots.some((slot) => slot.kind === "field" && slot.field === field),
      );
      this.put(member, {
        field,
        caption: column ? headingOf(column.captions) : "",
        text: value.slice(FREE.length),
        reason: "free-text",
        options: [],
        row,
        column: column?.column ?? -1,
      });
    }
  }

  values(): readonly UnreadValue[] {
    return [...this.found.values()];
  }

  private put(member: number, { field, caption, text, reason, options, row, column }: UnreadFact): void {
    const key = [field, caption, reason, text].join("\u001f");
    const known = this.found.get(key);
    if (known) known.cells.push({ member, row, column });
    else this.found.set(key, { field, caption, text, reason, options, cells: [{ member, row, column }] });
  }
}

/** Fields whose columns may hold any words. */
const OPEN: readonly Field[] = ["party.position", "work.occupation"];
