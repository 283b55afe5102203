/**
 * A solver of mixed integer programmes that the caller may hand in for what is beyond our own search.
 * It is asked for the lightest set of figures to change; its answer is proved here before it is used.
 */
export type Solver = (question: SolverQuestion) => readonly string[] | undefined;

/** Choose the lightest set of variables such that some values of them satisfy every row. */
export interface SolverQuestion {
  readonly variables: readonly SolverVariable[];
  readonly rows: readonly SolverRow[];
}

export interface SolverVariable {
  readonly name: string;
  readonly value: number;
  /** Infinity: not to be changed; 0: free. */
  readonly weight: number;
}

/** Σ coefficient · change, between the two bounds. */
export interface SolverRow {
  readonly terms: readonly { readonly variable: string; readonly coefficient: number }[];
  readonly low: number;
  readonly high: number;
}
