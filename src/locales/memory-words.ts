import type { StorePlace } from "../host/host";

/** The words of explaining findings and of what a file remembers. */
export interface MemoryWords {
  readonly explain: string;
  explainAt(cell: string): string;
  readonly edit: string;
  editAt(cell: string): string;
  readonly takeBack: string;
  takeBackAt(cell: string): string;
  readonly reason: string;
  readonly required: string;
  readonly basis: string;
  readonly basisNote: string;
  readonly by: string;
  readonly byNote: string;
  readonly accept: string;
  readonly acceptNote: string;
  readonly save: string;
  readonly cancel: string;
  readonly reasonMissing: string;
  /** Before the first explanation is kept: where it goes. */
  readonly travels: Readonly<Record<StorePlace, string>>;
  readonly goOn: string;
  readonly back: string;
  saved(accepted: boolean): string;
  readonly takenBack: string;
  readonly heading: string;
  readonly nothing: string;
  counts(counts: MemoryCounts): string;
  readonly places: Readonly<Record<StorePlace, string>>;
  readonly newer: string;
  readonly unreadable: string;
  /** Where what was saved is still on the page alone. */
  readonly unsaved: Readonly<Record<StorePlace, string>>;
  readonly handOut: Readonly<Record<StorePlace, string>>;
  handedOut(file: string, place: StorePlace): string;
  readonly remove: string;
  readonly removeAsk: Readonly<Record<StorePlace, string>>;
  readonly removeNow: string;
  readonly removed: Readonly<Record<StorePlace, string>>;
}

export interface MemoryCounts {
  readonly explained: number;
  readonly accepted: number;
  /** Explanations whose figures have changed since and still do not agree. */
  readonly reopened: number;
  /** Places that were explained and do agree now, or are gone. */
  readonly fixed: number;
  /** Decided on, given or taken over. */
  readonly rules: number;
  /** Of those decided on, the ones that this workbook has no more. */
  readonly lostRules: number;
  readonly mappings: number;
  /** Sheets filled as forms. */
  readonly filled: number;
  /** Columns and values of lists. */
  readonly lists: number;
}
