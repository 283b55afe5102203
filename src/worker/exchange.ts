import type { Trouble } from "./trouble";

/**
 * What a worker can be asked: under each kind of question what goes with it and what comes back.
 * Only what survives a structured clone.
 */
export type Exchanges<E> = {
  readonly [K in keyof E]: { readonly asked: object; readonly answer: unknown; readonly step?: unknown };
};

/** What is told of a question while it is being answered. */
export type StepOf<E extends Exchanges<E>, K extends keyof E> = NonNullable<E[K]["step"]>;

export type Question<E extends Exchanges<E>, K extends keyof E> = { readonly kind: K } & E[K]["asked"];

/** A question on its way; every request is answered once, under its number. */
export type Request<E extends Exchanges<E>> = {
  [K in keyof E]: Question<E, K> & { readonly id: number };
}[keyof E];

export type Answer<E extends Exchanges<E>> = { readonly id: number } & (
  | { readonly kind: "answer"; readonly value: E[keyof E]["answer"] }
  /** There is more to come. */
  | { readonly kind: "step"; readonly step: StepOf<E, keyof E> }
  | { readonly kind: "trouble"; readonly trouble: Trouble }
);
