import type { FindingStatus } from "../core/state/finding-status";

/** The words of looking at some of the findings only. */
export interface FilterWords {
  readonly label: string;
  readonly names: Readonly<Record<FindingStatus | "all", string>>;
  shown(shown: number, of: number): string;
  readonly none: string;
}
