import type { Format } from "../model/format";
import { formatOf } from "../model/sheets";
import type { Json } from "../wire/protocol";
import { notServed } from "../wire/refusal";
import { addressOf, type RangeState } from "./objects";

type Options = Readonly<Record<string, Json | undefined>>;

/** What can be asked of a cell, by its name in the options. */
const FORMAT: Readonly<Record<string, (format: Format) => Json>> = {
  "fill/color": ({ fill }) => fill,
  "font/bold": ({ bold }) => bold,
  "font/color": ({ fontColor }) => fontColor,
  "font/italic": ({ italic }) => italic,
  "font/name": ({ fontName }) => fontName,
  "font/size": ({ fontSize }) => fontSize,
  horizontalAlignment: ({ horizontal }) => horizontal,
  indentLevel: ({ indent }) => indent,
  "protection/locked": ({ locked }) => locked,
  verticalAlignment: ({ vertical }) => vertical,
  wrapText: ({ wrap }) => wrap,
};

/** `getCellProperties`: for every cell an object in the shape of the options. */
export function cellProperties({ sheet, range }: RangeState, options: Options): Json {
  return Array.from({ length: range.rowCount }, (_, i) =>
    Array.from({ length: range.columnCount }, (_, j) => {
      const row = range.row + i;
      const column = range.column + j;
      return {
        ...(options.address === true && {
          address: addressOf(sheet, { row, column, rowCount: 1, columnCount: 1 }),
        }),
        ...(isOptions(options.format) && {
          format: formatIn(options.format, "", formatOf(sheet, row, column)),
        }),
      };
    }),
  );
}

function formatIn(options: Options, path: string, format: Format): Json {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, asked]): [string, Json][] => {
      if (isOptions(asked)) return [[name, formatIn(asked, `${path}${name}/`, format)]];
      if (asked !== true) return [];
      const read = FORMAT[path + name];
      if (!read) throw notServed(`CellPropertiesFormat.${path}${name}`);
      return [[name, read(format)]];
    }),
  );
}

/** `getRowProperties` and `getColumnProperties`: one object for each row or column. */
export function lineProperties(
  options: Options,
  first: number,
  count: number,
  what: Readonly<Record<string, (place: number) => Json>>,
): Json {
  const asked = Object.keys(options).filter((name) => options[name] !== false);
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(
      asked.map((name) => {
        const read = what[name];
        if (!read) throw notServed(`RowColumnProperties.${name}`);
        return [name, read(first + i)];
      }),
    ),
  );
}

export function isOptions(value: Json | undefined): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
