import type { FactsByField } from "./condition";
import type { Counted } from "./form";

/** Somebody or something that forms count. */
export interface CountedThing {
  readonly facts: FactsByField;
  /** Where it stands: A1 of the first cell of its row, with workbook and sheet; by it a figure is followed back. */
  readonly at: string;
}

/** What an open error of a list puts in doubt of one member. */
export interface Doubt {
  /** A1 of the cells that do not agree, with sheet and workbook. */
  readonly at: readonly string[];
  /** Fields that may be others than they are written. */
  readonly fields: ReadonlySet<string>;
  /** Whether it is in doubt too that this is one who is to be counted. */
  readonly ofBelonging: boolean;
}

/** Those of a group, or who may be of it, of whom something is in doubt. */
export interface Doubtful {
  readonly group: Group;
  /** In the order of the group. */
  readonly doubts: readonly Doubt[];
}

export type DoubtfulGroups = Readonly<Partial<Record<Exclude<Counted, "units">, Doubtful>>>;

/** What a period's sources tell. */
export interface Population {
  /** Absent: no source tells it. */
  readonly groups: Readonly<Partial<Record<Exclude<Counted, "units">, Group>>>;
  /** The fields of which the sources have a column, derived ones too. */
  readonly fields: ReadonlySet<string>;
  /** Members of whom open errors of the sources leave something in doubt, by the group they are of or may be of. */
  readonly doubtful?: DoubtfulGroups;
}

/** What is known where no list is given. */
export const NOBODY: Population = { groups: {}, fields: new Set() };

/** Things of which a field's value is known without making them. */
export interface ThingSource {
  readonly size: number;
  /** Tells what each has in a field; for many, the field is looked up once. */
  valuesOf(field: string): (index: number) => string | undefined;
  thing(index: number): CountedThing;
}

/**
 * Things that are counted many times over: each field's values are numbered once, so that a condition is asked once
 * of each value and not of each thing.
 */
export class Group {
  readonly size: number;
  private readonly source: ThingSource;
  private readonly columns = new Map<string, GroupColumn>();
  private readonly answers = new Map<string, Uint8Array>();
  private readonly pairs = new Map<string, Int32Array>();
  private made: readonly CountedThing[] | undefined;

  constructor(things: readonly CountedThing[] | ThingSource) {
    this.source = "thing" in things ? things : sourceOf(things);
    this.size = this.source.size;
  }

  /** All of them, in the order of the sources. */
  get things(): readonly CountedThing[] {
    return (this.made ??= Array.from({ length: this.size }, (_, i) => this.source.thing(i)));
  }

  column(field: string): GroupColumn {
    const known = this.columns.get(field);
    if (known) return known;
    const { size } = this;
    const valueOf = this.source.valuesOf(field);
    const values: (string | undefined)[] = [];
    const numbers = new Map<string | undefined, number>();
    const codes = new Int32Array(size);
    const sizes: number[] = [];
    for (let i = 0; i < size; i++) {
      const value = valueOf(i);
      let code = numbers.get(value);
      if (code === undefined) {
        code = values.length;
        numbers.set(value, code);
        values.push(value);
        sizes.push(0);
      }
      codes[i] = code;
      sizes[code] = (sizes[code] ?? 0) + 1;
    }
    const column = { codes, values, sizes };
    this.columns.set(field, column);
    return column;
  }

  /** How many have each pair of values: that of value `a` and `b` stands at `a × values of the second + b`. */
  pairSizes(first: string, second: string): Int32Array {
    const key = `${first} ${second}`;
    const known = this.pairs.get(key);
    if (known) return known;
    const [one, other] = [this.column(first), this.column(second)];
    const width = other.values.length;
    const sizes = new Int32Array(one.values.length * width);
    for (let i = 0; i < this.size; i++) {
      const at = (one.codes[i] ?? 0) * width + (other.codes[i] ?? 0);
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
    this.pairs.set(key, sizes);
    return sizes;
  }

  /** What was answered to a question of all values of a field; it is asked once. */
  answered(question: string, answer: () => Uint8Array): Uint8Array {
    const known = this.answers.get(question);
    if (known) return known;
    const made = answer();
    this.answers.set(question, made);
    return made;
  }
}

function sourceOf(things: readonly CountedThing[]): ThingSource {
  return {
    size: things.length,
    valuesOf: (field) => (i) => things[i]?.facts[field],
    thing: (i) => things[i] ?? { facts: {}, at: "" },
  };
}

export interface GroupColumn {
  /** For each thing, the number of its value. */
  readonly codes: Int32Array;
  readonly values: readonly (string | undefined)[];
  /** For each value, how many things have it. */
  readonly sizes: readonly number[];
}
