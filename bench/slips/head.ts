import { columnName } from "../../src/core/workbook/address";
import type { Axis } from "./axis";

interface Head {
  readonly cells: string[][];
  /** Captions over several columns, and those that go down to the figures. */
  readonly merges: readonly string[];
}

/**
 * The captions of a table, one row a level.
 * @param stub captions of the columns before the figures
 * @param top row of the sheet at which it begins, from 0
 */
export function headOf(stub: readonly string[], columns: Axis, top: number): Head {
  const paths = columns.map(({ over, name }) => [...over, name]);
  const height = Math.max(...paths.map((path) => path.length));
  const cells = Array.from({ length: height }, (): string[] =>
    Array.from({ length: stub.length + columns.length }, () => ""),
  );
  const merges: string[] = [];
  const put = (level: number, column: number, text: string, right: number, bottom: number): void => {
    const row = cells[level];
    if (row) row[column] = text;
    if (right > column || bottom > level)
      merges.push(
        `${columnName(column)}${String(top + level + 1)}:${columnName(right)}${String(top + bottom + 1)}`,
      );
  };
  stub.forEach((text, c) => {
    put(0, c, text, c, height - 1);
  });
  paths.forEach((path, c) => {
    path.forEach((text, level) => {
      const at = stub.length + c;
      if (level === path.length - 1) {
        put(level, at, text, at, height - 1);
        return;
      }
      const isSame = (other: readonly string[] | undefined): boolean =>
        other !== undefined &&
        other.length > level + 1 &&
        other.slice(0, level + 1).join("\n") === path.slice(0, level + 1).join("\n");
      if (isSame(paths[c - 1])) return;
      let right = c;
      while (isSame(paths[right + 1])) right++;
      put(level, at, text, stub.length + right, level);
    });
  });
  return { cells, merges };
}
