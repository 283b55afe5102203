import { type FigureLines, relativeSlack } from "./figure-lines";
import { RATIO_FORMS, type RatioForm } from "./ratio-form";

/** Positions from one to another, both included. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The figures of a line, position by position, and how far each, of itself, may be from what it stands for. */
interface LineFigures {
  readonly figures: Float64Array;
  readonly slacks: Float64Array;
}

/** A figure that may be off by half of itself may stand for nothing. */
const LOOSE = 0.5;

/** The figures of a line within a reach; places are counted from its beginning. */
export class LineWindow {
  /** The widest that one of the figures may be off, the least of them and the greatest. */
  readonly widest: number;
  readonly least: number;
  readonly greatest: number;
  /** Of those that cannot stand for nothing: the nearest to it, and how far one may be off, of itself, at most. */
  readonly smallest: number;
  readonly loosest: number;
  private order: InOrder | undefined;

  constructor(
    private readonly line: LineFigures,
    private readonly from: number,
    private readonly width: number,
  ) {
    const { figures, slacks } = line;
    let [widest, least, greatest, smallest, loosest] = [0, Infinity, -Infinity, Infinity, 0];
    for (let at = from; at < from + width; at++) {
      const figure = figures[at] ?? NaN;
      if (Number.isNaN(figure)) continue;
      const slack = slacks[at] ?? 0;
      const size = Math.abs(figure);
      if (slack * size > widest) widest = slack * size;
      if (figure < least) least = figure;
      if (figure > greatest) greatest = figure;
      if (figure === 0 || slack >= LOOSE) continue;
      if (size < smallest) smallest = size;
      if (slack > loosest) loosest = slack;
    }
    [this.widest, this.least, this.greatest] = [widest, least, greatest];
    [this.smallest, this.loosest] = [smallest, loosest];
  }

  figureAt(place: number): number {
    return this.line.figures[this.from + place] ?? NaN;
  }

  slackAt(place: number): number {
    return this.line.slacks[this.from + place] ?? 0;
  }

  /** Whether a figure may stand for nothing: as a divisor it says nothing of the dividend. */
  mayBeNothing(place: number): boolean {
    return this.figureAt(place) === 0 || this.slackAt(place) >= LOOSE;
  }

  /** Put in order when first asked for: where no dividend is near enough, it never is. */
  get inOrder(): InOrder {
    return (this.order ??= inOrderOf(this.line.figures.subarray(this.from, this.from + this.width)));
  }
}

/** Figures in ascending order, and their places. */
interface InOrder {
  readonly sorted: Float64Array;
  readonly places: Uint32Array;
}

/** The figures in their order; a window is narrow, and neighbours are often in order already. */
function inOrderOf(figures: Float64Array): InOrder {
  const places = new Uint32Array(figures.length);
  let count = 0;
  for (let place = 0; place < figures.length; place++) {
    const figure = figures[place] ?? NaN;
    if (Number.isNaN(figure)) continue;
    let at = count++;
    for (; at > 0 && (figures[places[at - 1] ?? 0] ?? 0) > figure; at--) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  const inOrder = places.subarray(0, count);
  return { sorted: Float64Array.from(inOrder, (place) => figures[place] ?? 0), places: inOrder };
}

/** A line with the quotient's own figure, and how far it may be off by its own digits. */
export class TriedLine {
  private known: LineWindow | undefined;
  private largest: Float64Array | undefined;

  constructor(
    readonly target: number,
    readonly slack: number,
    private readonly windowOf: () => LineWindow,
  ) {}

  get window(): LineWindow {
    return (this.known ??= this.windowOf());
  }

  /** Whether a divisor is small enough for a form: with a larger one even the greatest dividend makes less. */
  admits(second: number, form: number): boolean {
    return Math.abs(this.window.figureAt(second)) <= (this.largestDivisors[form] ?? 0);
  }

  private get largestDivisors(): Float64Array {
    if (!this.largest) {
      this.largest = new Float64Array(RATIO_FORMS.length);
      for (let f = 0; f < RATIO_FORMS.length; f++) {
        const form = RATIO_FORMS[f];
        if (form) this.largest[f] = largestDivisor(this, form);
      }
    }
    return this.largest;
  }
}

function largestDivisor({ target, slack, window }: TriedLine, { kind, scale }: RatioForm): number {
  const { widest, least, greatest, smallest, loosest } = window;
  const middle = Math.abs(target / scale + (kind === "change" ? 1 : 0));
  const narrow = slack / scale + widest / smallest;
  const wide = narrow + (loosest * (middle + narrow)) / (1 - loosest);
  const fewest = (middle - wide) * (1 - 1e-9);
  return fewest > 0 ? Math.max(Math.abs(least), Math.abs(greatest)) / fewest : Infinity;
}

/** So many figures of lines are kept side by side; beyond, those of earlier lines are let go. */
const MOST_KEPT = 2 ** 21;

/** Windows of the lines of a view; what was made for one quotient serves the next of the same reach. */
export function lineWindows(view: FigureLines): (line: number, reach: Reach) => LineWindow {
  const P = view.positions.length;
  const lines = new Map<number, LineFigures>();
  const windows = new Map<number, LineWindow>();
  let known: Reach = { from: -1, to: -1 };
  const figuresOf = (line: number): LineFigures => {
    let found = lines.get(line);
    if (found) return found;
    if (lines.size * P > MOST_KEPT) lines.clear();
    lines.set(line, (found = lineFigures(view, line)));
    return found;
  };
  return (line, reach) => {
    if (known.from !== reach.from || known.to !== reach.to) windows.clear();
    known = reach;
    let found = windows.get(line);
    if (!found)
      windows.set(line, (found = new LineWindow(figuresOf(line), reach.from, reach.to - reach.from + 1)));
    return found;
  };
}

function lineFigures(view: FigureLines, line: number): LineFigures {
  const [P, L] = [view.positions.length, view.lines.length];
  const [figures, slacks] = [new Float64Array(P), new Float64Array(P)];
  for (let p = 0; p < P; p++) {
    const figure = view.figures[p * L + line] ?? NaN;
    figures[p] = figure;
    if (!Number.isNaN(figure)) slacks[p] = relativeSlack(view, p, p * L + line);
  }
  return { figures, slacks };
}
