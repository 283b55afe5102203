import fc from "fast-check";
import { areasOf } from "../../src/core/areas-of";

/** `o` open, `h` held, anything else neither. */
function areas(...rows: string[]) {
  const cells = rows.join("");
  const columnCount = rows[0]?.length ?? 0;
  const flags = (wanted: string) => Uint8Array.from(cells, (cell) => Number(cell === wanted));
  return areasOf(flags("o"), flags("h"), rows.length, columnCount).map(
    ({ row, column, rowCount, columnCount: width }) => [row, column, rowCount, width].join(" "),
  );
}

it("neighbouring columns between the same held cells are one area, trimmed to what is open", () => {
  expect(areas("hhh", "ooo", "o.o", "hhh")).toEqual(["1 0 2 3"]);
  expect(areas("..", "oo", ".o", "..")).toEqual(["1 0 2 2"]);
});

it("areas that do not end alike stay apart, and none holds a held cell", () => {
  expect(areas("oo", "oh", "oo")).toEqual(["0 0 3 1", "0 1 1 1", "2 1 1 1"]);
  expect(areas("oo", "ho", "hh")).toEqual(["0 0 1 1", "0 1 2 1"]);
});

it("of more areas than a person reads through the rest is one", () => {
  const rows = Array.from({ length: 60 }, (_, row) => (row % 2 ? "h" : "o"));
  expect(areas(...rows)).toHaveLength(24);
  expect(areas(...rows).at(-1)).toBe("46 0 13 1");
});

it("every open cell lies in exactly one area, no held cell in any", () => {
  const grids = fc.array(fc.string({ unit: fc.constantFrom("o", "h", "."), minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(grids, (rows) => {
      const times = rows.map((row) => Array.from(row, () => 0));
      for (const area of areas(...rows)) {
        const [top = 0, left = 0, height = 0, width = 0] = area.split(" ").map(Number);
        for (let row = top; row < top + height; row++)
          for (let column = left; column < left + width; column++) {
            const line = times[row];
            if (line) line[column] = (line[column] ?? 0) + 1;
          }
      }
      rows.forEach((row, r) => {
        Array.from(row).forEach((cell, c) => {
          const found = times[r]?.[c];
          if (cell === "o") expect(found).toBe(1);
          if (cell === "h") expect(found).toBe(0);
        });
      });
    }),
  );
});
