import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import type { Workbook } from "../core/workbook/workbook";
import type { Trouble } from "./trouble";

/** What the page asks of its worker; every request is answered once, under its number. */
export type Request = { readonly id: number } & (
  { readonly kind: "read"; readonly file: File } | { readonly kind: "survey" } | { readonly kind: "check" }
);

/** What each request is answered with. */
export interface Answers {
  readonly read: Workbook;
  readonly survey: Overview;
  readonly check: CheckReport;
}

export type Answer = { readonly id: number } & (
  | { readonly kind: "answer"; readonly value: Answers[keyof Answers] }
  | { readonly kind: "trouble"; readonly trouble: Trouble }
);
