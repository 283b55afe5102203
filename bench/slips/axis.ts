/** One addend of a total: which row or column it is, and its sign. */
export interface Term {
  readonly at: number;
  readonly sign: 1 | -1;
}

/** How the figures of a row or column come about. */
export type Origin =
  | { readonly kind: "free"; readonly scale: number }
  /** About as large as those of another. */
  | { readonly kind: "near"; readonly of: number }
  | { readonly kind: "sum" }
  /** One of the parts into which another is split. */
  | { readonly kind: "split"; readonly of: number }
  | { readonly kind: "within"; readonly of: number }
  | { readonly kind: "heading" }
  /** Columns only: per cent of another column, or of the same column's figure in the row `row`. */
  | { readonly kind: "share"; readonly of: number; readonly column?: number; readonly row?: number }
  | { readonly kind: "change"; readonly from: number; readonly to: number };

/** A row or a column of a made-up table. */
export interface Line {
  readonly name: string;
  /** Its number, in a column of its own or before the name. */
  readonly number: string;
  /** Captions above it, the outermost first. */
  readonly over: readonly string[];
  readonly depth: number;
  readonly bold: boolean;
  readonly origin: Origin;
  /** What it adds up, once for every way. */
  readonly sums: readonly (readonly Term[])[];
}

export type Axis = readonly Line[];

interface Details {
  readonly number?: string;
  readonly over?: readonly string[];
  readonly depth?: number;
  readonly bold?: boolean;
}

/** Rows or columns while they are made, in their order on the sheet. */
export class AxisDraft {
  private readonly lines: Line[] = [];

  add(name: string, origin: Origin, details: Details = {}): number {
    const { number = "", over = [], depth = 0, bold = false } = details;
    return this.lines.push({ name, number, over, depth, bold, origin, sums: [] }) - 1;
  }

  leaf(name: string, details: Details & { readonly scale?: number } = {}): number {
    return this.add(name, { kind: "free", scale: details.scale ?? 1 }, details);
  }

  total(name: string, details: Details = {}): number {
    return this.add(name, { kind: "sum" }, { bold: true, ...details });
  }

  /** Says what a total adds up: once for every way in which it does. */
  sums(total: number, parts: readonly number[], minus: readonly number[] = []): this {
    const line = this.lines[total];
    if (!line) throw new Error("no such line");
    const terms = [
      ...parts.map((at): Term => ({ at, sign: 1 })),
      ...minus.map((at): Term => ({ at, sign: -1 })),
    ];
    this.lines[total] = { ...line, sums: [...line.sums, terms] };
    return this;
  }

  finish(): Axis {
    return this.lines;
  }
}
