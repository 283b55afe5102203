import type { FactsByField } from "./condition";
import type { Counted } from "./form";

/** Somebody or something that forms count. */
export interface CountedThing {
  readonly facts: FactsByField;
  /** Where it stands: A1 of the first cell of its row, with workbook and sheet; by it a figure is followed back. */
  readonly at: string;
}

/** What a period's sources tell. */
export interface Population {
  /** Absent: no source tells it. */
  readonly groups: Readonly<Partial<Record<Exclude<Counted, "units">, Group>>>;
  /** The fields of which the sources have a column, derived ones too. */
  readonly fields: ReadonlySet<string>;
}

/** What is known where no list is given. */
export const NOBODY: Population = { groups: {}, fields: new Set() };

/**
 * Things that are counted many times over: each field's values are numbered once, so that a condition is asked once
 * of each value and not of each thing.
 */
export class Group {
  private readonly columns = new Map<string, GroupColumn>();

  constructor(readonly things: readonly CountedThing[]) {}

  column(field: string): GroupColumn {
    const known = this.columns.get(field);
    if (known) return known;
    const values: (string | undefined)[] = [];
    const numbers = new Map<string | undefined, number>();
    const codes = new Int32Array(this.things.length);
    this.things.forEach(({ facts }, i) => {
      const value = facts[field];
      let code = numbers.get(value);
      if (code === undefined) {
        code = values.length;
        numbers.set(value, code);
        values.push(value);
      }
      codes[i] = code;
    });
    const sizes = new Int32Array(values.length);
    for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1;
    const column = { codes, values, sizes };
    this.columns.set(field, column);
    return column;
  }
}

export interface GroupColumn {
  /** For each thing, the number of its value. */
  readonly codes: Int32Array;
  readonly values: readonly (string | undefined)[];
  /** For each value, how many things have it. */
  readonly sizes: Int32Array;
}
