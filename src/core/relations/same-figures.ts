import { type FigureLines, spreadPlaces } from "./figure-lines";

/** One name for positions of a view that hold the same figures: what is said of one is said of all. */
export type NamesOfFigures = (view: FigureLines, position: number) => number;

const LINES_COMPARED = 24;
const FEWEST_EQUAL = 3;
/** Figures that are told apart; beyond these a position has its own name. */
const MOST_NAMES = 300;

/** Positions are the same where all lines agree on which both have a figure; each is named by the first such that was asked for. */
export function namesOfFigures(): NamesOfFigures {
  const known = new Map<FigureLines, Memory>();
  return (view, position) => {
    let memory = known.get(view);
    if (!memory) {
      memory = { names: new Map(), firsts: [], compared: spreadPlaces(view.lines.length, LINES_COMPARED) };
      known.set(view, memory);
    }
    const { compared } = memory;
    let name = memory.names.get(position);
    if (name === undefined) {
      name = memory.firsts.find((first) => areSame(view, first, position, compared)) ?? position;
      if (name === position && memory.firsts.length < MOST_NAMES) memory.firsts.push(position);
      memory.names.set(position, name);
    }
    return name;
  };
}

interface Memory {
  readonly names: Map<number, number>;
  readonly firsts: number[];
  /** Lines that are looked at. */
  readonly compared: readonly number[];
}

function areSame(
  { figures, lines }: FigureLines,
  a: number,
  b: number,
  compared: readonly number[],
): boolean {
  const L = lines.length;
  let equal = 0;
  for (const l of compared) {
    const [x, y] = [figures[a * L + l] ?? NaN, figures[b * L + l] ?? NaN];
    if (Number.isNaN(x + y)) continue;
    if (x !== y) return false;
    equal++;
  }
  return equal >= FEWEST_EQUAL;
}
