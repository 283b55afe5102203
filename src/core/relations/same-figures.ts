import { type FigureLines, spreadLines } from "./figure-lines";

/** One name for positions of a view that hold the same figures: what is said of one is said of all. */
export type NamesOfFigures = (view: FigureLines, position: number) => number;

const LINES_COMPARED = 24;
const FEWEST_EQUAL = 3;
/** Figures that are told apart; beyond these a position has its own name. */
const MOST_NAMES = 300;

/** Positions are the same where all lines agree on which both have a figure; each is named by the first such that was asked for. */
export function namesOfFigures(): NamesOfFigures {
  const known = new Map<FigureLines, { readonly names: Map<number, number>; readonly firsts: number[] }>();
  return (view, position) => {
    const memory = known.get(view) ?? { names: new Map<number, number>(), firsts: [] };
    known.set(view, memory);
    let name = memory.names.get(position);
    if (name === undefined) {
      name = memory.firsts.find((first) => areSame(view, first, position)) ?? position;
      if (name === position && memory.firsts.length < MOST_NAMES) memory.firsts.push(position);
      memory.names.set(position, name);
    }
    return name;
  };
}

function areSame(view: FigureLines, a: number, b: number): boolean {
  const { value } = view.table.grid;
  let equal = 0;
  for (const l of spreadLines([...view.lines.keys()], LINES_COMPARED)) {
    const [x, y] = [value[view.at(a, l)] ?? NaN, value[view.at(b, l)] ?? NaN];
    if (Number.isNaN(x + y)) continue;
    if (x !== y) return false;
    equal++;
  }
  return equal >= FEWEST_EQUAL;
}
