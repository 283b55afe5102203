import type { Locale } from "../core/message";

/** Minutes of a check, ready to be laid out: words alone, in one language. */
export interface Minutes {
  readonly locale: Locale;
  /** The two sides above the title, a line each; the second of each is underlined by custom. */
  readonly head: readonly [MinutesSide, MinutesSide];
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly MinutesBlock[];
  /** Who signs, from left to right. */
  readonly signatures: readonly string[];
  /** Below each of these. */
  readonly signHere: string;
  page(number: string, of: string): string;
}

/** Lines over each other; of the first only those that are there. */
export interface MinutesSide {
  readonly plain: string;
  readonly bold: string;
}

export type MinutesBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly text: string;
      /** Stays on the page of what follows. */
      readonly keepNext?: boolean;
    }
  /** To be written on by hand. */
  | { readonly kind: "dotted"; readonly text: string; readonly lines: number }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | MinutesTable;

export interface MinutesTable {
  readonly kind: "table";
  readonly columns: readonly MinutesColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Sums, in bold. */
  readonly foot?: readonly string[];
}

export interface MinutesColumn {
  readonly caption: string;
  /** Out of the hundred of the whole. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}
