import type { RulePlace } from "./rule";

/**
 * A rule between places that need not stand in one table: on other sheets, in other workbooks, scattered over a
 * sheet. Bound by the names of workbooks and sheets and by captions and labels, never by addresses. In a name,
 * `{year}`, `{quarter}` and `{month}` stand for the parts that change from one period to the next.
 */
export interface LinkedRule {
  readonly kind: "sum" | "equal";
  /**
   * `across`: its places are columns, and it is a rule of every row that the tables share; `down`: rows, and every
   * column that they share; `cells`: single cells.
   */
  readonly direction: "across" | "down" | "cells";
  readonly total: LinkedPlace;
  readonly parts: readonly LinkedTerm[];
}

export interface LinkedPlace {
  /** Absent of a rule that holds within one workbook. */
  readonly workbook?: string;
  /** Absent where `each` is given. */
  readonly sheet?: string;
  /** Absent where the rule is one of rows. */
  readonly column?: RulePlace;
  /** Absent where the rule is one of columns. */
  readonly row?: RulePlace;
}

export interface LinkedTerm extends LinkedPlace {
  /** Absent where it is added. */
  readonly sign?: -1;
  /** With all rows, or columns, between it and this one. */
  readonly to?: RulePlace;
  /** Every other sheet, or workbook, with a table of the same captions: the units of a summary, however many. */
  readonly each?: "sheet" | "workbook";
  /** So many periods before that of the total. */
  readonly before?: number;
}

/** A rule between places among what is remembered of a workbook. */
export interface TaughtLink {
  readonly linked: LinkedRule;
  readonly from: "user" | "pack";
}

/** Whether it joins workbooks, and so can hold only where several are read together. */
export function isBetweenWorkbooks({ total, parts }: LinkedRule): boolean {
  return [total, ...parts].some(({ workbook }) => workbook !== undefined) || parts.some(isEachWorkbook);
}

function isEachWorkbook({ each }: LinkedTerm): boolean {
  return each === "workbook";
}
