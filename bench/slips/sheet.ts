import { columnName } from "../../src/core/workbook/address";
import { Chance } from "../planted/chance";
import { drawFigures, drawMeasure, type Figures, type Measure } from "./figures";
import { headOf } from "./head";
import { type Axes, KINDS } from "./kinds";
import { placeName, type Truth, truthsOf } from "./truth";
import { type Language, type Words, wordsOf } from "./words";

/** A made-up sheet: its text, and what is true of its figures, by the names of cells. */
export interface MadeSheet {
  readonly kind: string;
  readonly language: Language;
  /** What stands in every cell, as `gridWorkbook` reads it. */
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly string[];
  readonly figures: ReadonlyMap<string, number>;
  readonly truths: readonly Truth[];
  /** A figure as this sheet writes it. */
  readonly write: (value: number) => string;
}

/** A sheet of a kind; the same for the same seed. */
export function makeSheet(kind: string, seed: number): MadeSheet {
  const chance = new Chance(seed);
  const language: Language = chance.next() < 0.7 ? "vi" : "en";
  const words = wordsOf(language, chance);
  const style = drawStyle(language, chance);
  const blocks = chance.next() < 0.15 ? 2 : 1;
  const cells: string[][] = [];
  const merges: string[] = [];
  const figures = new Map<string, number>();
  const truths: Truth[] = [];
  for (let block = 0; block < blocks; block++) {
    const make = KINDS[kind];
    if (!make) throw new Error(`no kind of table: ${kind}`);
    if (block > 0) cells.push([]);
    const axes = make(words, chance);
    const measure = drawMeasure(chance);
    const drawn = drawFigures(axes.rows, axes.columns, measure, chance);
    putTable({ axes, drawn, measure, words, style, chance }, cells, merges, figures, truths);
  }
  if (style.signed) cells.push([], ["", chance.pick(words.captions.signature)]);
  return { kind, language, cells, merges, figures, truths, write: style.write };
}

interface Style {
  readonly titled: boolean;
  readonly signed: boolean;
  /** Numbers of the rows stand in a column of their own. */
  readonly numbered: boolean;
  readonly indented: boolean;
  readonly merged: boolean;
  readonly codes: boolean;
  readonly zero: string;
  readonly write: (value: number) => string;
}

function drawStyle(language: Language, chance: Chance): Style {
  const zero = chance.pick(["0", "0", "", "-"]);
  const asText = chance.next() < 0.15;
  return {
    titled: chance.next() < 0.6,
    signed: chance.next() < 0.4,
    numbered: chance.next() < 0.5,
    indented: chance.next() < 0.5,
    merged: chance.next() < 0.8,
    codes: chance.next() < 0.2,
    zero,
    write: (value) => (value === 0 ? zero : asText ? asTyped(value, language) : String(value)),
  };
}

/** `1.234,5` or `1,234.5` as text; whole numbers below 1000 as they are. */
function asTyped(value: number, language: Language): string {
  if (Math.abs(value) < 1000 && Number.isInteger(value)) return String(value);
  const [point, comma] = language === "vi" ? [".", ","] : [",", "."];
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, point);
  return `"${value < 0 ? "-" : ""}${grouped}${decimals === undefined ? "" : comma + decimals}"`;
}

interface Drawn {
  readonly axes: Axes;
  readonly drawn: Figures;
  readonly measure: Measure;
  readonly words: Words;
  readonly style: Style;
  readonly chance: Chance;
}

/** Writes a table below what stands on the sheet already. */
function putTable(
  { axes: { rows, columns }, drawn, measure, words, style, chance }: Drawn,
  cells: string[][],
  merges: string[],
  figures: Map<string, number>,
  truths: Truth[],
): void {
  const { captions } = words;
  const blank = (count: number): string[] => Array.from({ length: count }, () => "");
  const stub = style.numbered ? 2 : 1;
  if (style.titled) {
    cells.push([chance.pick(words.titles)]);
    if (chance.next() < 0.5) cells.push([...blank(stub), chance.pick(captions.unit)]);
    if (chance.next() < 0.5) cells.push([]);
  }
  const isOfUnits = rows.some(({ name }) => words.units.some((unit) => unit !== "" && name.startsWith(unit)));
  const stubHead = [
    ...(style.numbered ? [chance.pick(captions.number)] : []),
    chance.pick(isOfUnits ? words.unitCaption : captions.item),
  ];
  const head = headOf(stubHead, columns, cells.length);
  cells.push(...head.cells);
  if (style.merged) merges.push(...head.merges);
  if (style.codes)
    cells.push([...(style.numbered ? ["A", "B"] : ["A"]), ...columns.map((_, c) => String(c + 1))]);
  const top = cells.length;
  const nameOf = (place: string): string => {
    const [r = 0, c = 0] = place.split(",").map(Number);
    return columnName(c + stub) + String(r + top + 1);
  };
  rows.forEach((row, r) => {
    const weight = row.bold ? "{b}" : "";
    const indent = style.indented && row.depth > 0 ? `{>${String(row.depth)}}` : "";
    const separator = /^[-+·]$/.test(row.number) ? " " : ". ";
    const label = style.numbered || row.number === "" ? row.name : `${row.number}${separator}${row.name}`;
    cells.push([
      ...(style.numbered ? [weight + row.number] : []),
      `${weight}${indent}${label}`,
      ...columns.map((_, c) => {
        const value = drawn[r]?.[c];
        if (value === null || value === undefined) return "";
        figures.set(nameOf(placeName(r, c)), value);
        return weight + style.write(value);
      }),
    ]);
  });
  for (const truth of truthsOf(rows, columns, drawn, measure))
    truths.push({
      cells: truth.cells.map(nameOf),
      holds: (at) => truth.holds((place) => at(nameOf(place))),
    });
}
