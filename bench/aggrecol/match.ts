export const OPERATORS = ["Sum", "Average", "Division", "RelativeChange"] as const;
export type Operator = (typeof OPERATORS)[number];

/** A cell that is made of others; places are [row, column], zero-based. */
export interface Aggregation {
  readonly aggregator: readonly [number, number];
  readonly aggregatees: readonly (readonly [number, number])[];
  readonly operator: string;
}

/** A table with its answer key. */
export interface Annotated {
  readonly table_array: readonly (readonly string[])[];
  readonly aggregations: readonly Aggregation[];
}

export interface Tally {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

export type Counts = Readonly<Record<Operator | "all", Tally>>;

const NOTHING: Tally = { found: 0, wrong: 0, missed: 0 };
export const NO_COUNTS: Counts = {
  Sum: NOTHING,
  Average: NOTHING,
  Division: NOTHING,
  RelativeChange: NOTHING,
  all: NOTHING,
};

/** F1 of a tally; 1 where there was nothing to find and nothing was said. */
export function f1({ found, wrong, missed }: Tally): number {
  return found + wrong + missed === 0 ? 1 : (2 * found) / (2 * found + wrong + missed);
}

/** Compares what was found with the answer key, each prediction with at most one annotation. */
export function countMatches(annotated: Annotated, predicted: readonly Aggregation[]): Counts {
  const isEmpty = ([row, column]: readonly [number, number]): boolean =>
    (annotated.table_array[row]?.[column] ?? "") === "";
  const keyOf = ({ aggregator, aggregatees, operator }: Aggregation): string => {
    const parts = aggregatees.filter((cell) => !isEmpty(cell)).map((cell) => cell.join());
    return [operator, aggregator.join(), ...[...new Set(parts)].sort()].join(" ");
  };
  const truth = new Set(annotated.aggregations.map(keyOf));
  const guesses = new Set(predicted.map(keyOf));
  const tallyOf = (keep: (key: string) => boolean): Tally => {
    const found = [...guesses].filter((key) => keep(key) && truth.has(key)).length;
    return {
      found,
      wrong: [...guesses].filter(keep).length - found,
      missed: [...truth].filter(keep).length - found,
    };
  };
  const ofOperator = (operator: Operator): Tally => tallyOf((key) => key.startsWith(`${operator} `));
  return {
    Sum: ofOperator("Sum"),
    Average: ofOperator("Average"),
    Division: ofOperator("Division"),
    RelativeChange: ofOperator("RelativeChange"),
    all: tallyOf(() => true),
  };
}

export function sumCounts(a: Counts, b: Counts): Counts {
  const add = (x: Tally, y: Tally): Tally => ({
    found: x.found + y.found,
    wrong: x.wrong + y.wrong,
    missed: x.missed + y.missed,
  });
  return {
    Sum: add(a.Sum, b.Sum),
    Average: add(a.Average, b.Average),
    Division: add(a.Division, b.Division),
    RelativeChange: add(a.RelativeChange, b.RelativeChange),
    all: add(a.all, b.all),
  };
}
