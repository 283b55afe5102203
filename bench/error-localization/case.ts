/** A published record with its rules and the published answer. */
export interface PublishedCase {
  readonly id: string;
  readonly task: string;
  readonly rules: readonly string[];
  readonly record: Readonly<Record<string, number | null>>;
  readonly expected: Expected;
  readonly weights?: Readonly<Record<string, number | "Inf">>;
  readonly fixate?: readonly string[];
  readonly eps?: number;
  readonly allow?: {
    readonly flip?: readonly string[];
    readonly swap?: readonly (readonly [string, string])[];
  };
}

export interface Expected {
  readonly status?: string;
  readonly corrected?: Readonly<Record<string, number | null>> | null;
  readonly tolerance?: number;
  readonly one_published_solution?: unknown;
  readonly optimal_solutions?: readonly Readonly<Record<string, readonly [number, number]>>[];
  readonly certain_changes?: Readonly<Record<string, readonly [number, number]>>;
  readonly errors?: readonly string[] | null;
  readonly any_of?: readonly (readonly string[])[];
  readonly weight_of_solution?: number;
  readonly best?: string;
  readonly kind?: string;
  readonly explained_by?: unknown;
}

/** What is said of a case, in the words of the corpus. */
export interface Prediction {
  readonly changes: Readonly<Record<string, number | null>>;
  readonly errors: readonly string[];
  readonly status: string;
}
