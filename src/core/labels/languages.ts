import en from "./en.json";
import vi from "./vi.json";

/** What a label can mean to us. */
export type Concept = keyof typeof vi.concepts;

/** The words of one language. */
export interface Lexicon {
  readonly language: string;
  readonly concepts: Readonly<Record<Concept, readonly string[]>>;
  /** Abbreviations of several words: one meaning, unless a caption beside it shows the other. */
  readonly byContext: readonly {
    readonly term: string;
    readonly concept: string;
    readonly unless: readonly string[];
  }[];
}

/** Every language that labels are read in, all at once. Another is a file beside these and its place here. */
export const LANGUAGES: readonly Lexicon[] = [vi, en];
