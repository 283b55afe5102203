import { LAST_COLUMN, LAST_ROW } from "./address";
import type { CellKind, CellTable, SharedFormula } from "./cells";

/**
 * Collects the cells of one sheet in any order and makes the `CellTable` of them. A cell given
 * twice keeps what was given last, as a spreadsheet program reading the same file would.
 */
export class CellTableBuilder {
  private capacity: number;
  private count = 0;
  private sorted = true;
  private lastRow = -1;
  private lastColumn = -1;
  private rows: Uint32Array;
  private columns: Uint16Array;
  private kinds: Uint8Array;
  private values: Float64Array;
  private styles: Uint16Array;
  private formulaIndexes: Int32Array | undefined;
  private readonly formulas: string[] = [];
  private readonly sharedFormulas: SharedFormula[] = [];

  /** @param expected how many cells are likely; more are taken all the same */
  constructor(expected = 256) {
    this.capacity = Math.max(16, expected);
    this.rows = new Uint32Array(this.capacity);
    this.columns = new Uint16Array(this.capacity);
    this.kinds = new Uint8Array(this.capacity);
    this.values = new Float64Array(this.capacity);
    this.styles = new Uint16Array(this.capacity);
  }

  /** Adds a cell. `value` is what `CellTable.value` says; `formula` what `addFormula` or `addSharedFormula` gave, or 0. */
  add(row: number, column: number, kind: CellKind, value: number, style = 0, formula = 0): void {
    if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) return;
    const i = this.count;
    if (i === this.capacity) this.grow();
    if (row < this.lastRow || (row === this.lastRow && column <= this.lastColumn)) this.sorted = false;
    this.lastRow = row;
    this.lastColumn = column;
    this.rows[i] = row;
    this.columns[i] = column;
    this.kinds[i] = kind;
    this.values[i] = value;
    this.styles[i] = style;
    if (formula !== 0) {
      this.formulaIndexes ??= new Int32Array(this.capacity);
      this.formulaIndexes[i] = formula;
    }
    this.count = i + 1;
  }

  /** Stores a formula's text (without `=`) and gives the number that stands for it. */
  addFormula(text: string): number {
    return this.formulas.push(text);
  }

  /** Stores the first formula of a shared group and gives the number that every cell of the group bears. */
  addSharedFormula(row: number, column: number, text: string): number {
    return -this.sharedFormulas.push({ row, column, text });
  }

  finish(): CellTable {
    const order = this.sorted ? undefined : this.rowMajorOrder();
    const size = order ? order.length : this.count;
    const pick = <T extends Uint16Array | Uint8Array | Float64Array | Int32Array>(from: T): T => {
      if (!order) return (from.length === size ? from : from.slice(0, size)) as T;
      const to = from.slice(0, size) as T;
      for (let i = 0; i < size; i++) to[i] = from[order[i] ?? 0] ?? 0;
      return to;
    };
    const rowOf = (i: number): number => this.rows[order ? (order[i] ?? 0) : i] ?? 0;
    const rowCount = size === 0 ? 0 : rowOf(size - 1) + 1;
    const rowStart = new Uint32Array(rowCount + 1);
    for (let i = 0; i < size; i++) rowStart[rowOf(i) + 1] = i + 1;
    for (let row = 1; row <= rowCount; row++) if (rowStart[row] === 0) rowStart[row] = rowStart[row - 1] ?? 0;
    const column = pick(this.columns);
    let columnCount = 0;
    for (let i = 0; i < size; i++) columnCount = Math.max(columnCount, (column[i] ?? 0) + 1);
    return {
      rowCount,
      columnCount,
      rowStart,
      column,
      kind: pick(this.kinds),
      value: pick(this.values),
      style: pick(this.styles),
      ...(this.formulaIndexes && { formula: pick(this.formulaIndexes) }),
      formulas: this.formulas,
      sharedFormulas: this.sharedFormulas,
    };
  }

  private grow(): void {
    this.capacity *= 2;
    const larger = <T extends { set(from: T): void }>(to: T, from: T): T => (to.set(from), to);
    this.rows = larger(new Uint32Array(this.capacity), this.rows);
    this.columns = larger(new Uint16Array(this.capacity), this.columns);
    this.kinds = larger(new Uint8Array(this.capacity), this.kinds);
    this.values = larger(new Float64Array(this.capacity), this.values);
    this.styles = larger(new Uint16Array(this.capacity), this.styles);
    if (this.formulaIndexes) this.formulaIndexes = larger(new Int32Array(this.capacity), this.formulaIndexes);
  }

  /** Indexes of the cells in reading order, the last of those that share a place. */
  private rowMajorOrder(): number[] {
    const place = (i: number): number => (this.rows[i] ?? 0) * (LAST_COLUMN + 1) + (this.columns[i] ?? 0);
    const order = Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => place(a) - place(b) || a - b,
    );
    return order.filter((i, k) => k + 1 === order.length || place(order[k + 1] ?? 0) !== place(i));
  }
}
