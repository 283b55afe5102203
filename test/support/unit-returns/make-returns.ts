import type { Committee } from "../../../samples/generator/committee/make-committee";
import { asPrinted, inOneRow, inOwnWords, onOneSheet, type Page, rowEach } from "./layouts";
import { returnFigures, type ReturnFigures } from "./return-figures";
import { pageAsOldXls, pagesAsXlsx } from "./write-pages";

/** What the organizations of a committee sent for a year, with what went wrong. */
export interface Returns {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The right figures of every organization. */
  readonly truth: readonly ReturnFigures[];
  /** The figures that were sent last, mistakes and all; those who sent nothing are not among them. */
  readonly sent: readonly ReturnFigures[];
  readonly planted: {
    /** A figure that its own sums contradict. */
    readonly wrong: readonly string[];
    readonly missing: readonly string[];
    /** The same workbook twice. */
    readonly duplicate: readonly string[];
    /** First wrong, then corrected. */
    readonly resent: readonly string[];
  };
}

const [WRONG, MISSING, DUPLICATE, RESENT] = [
  [4, 22, 61],
  [9, 47, 80],
  [13, 33],
  [18, 52],
] as const;
/** From here on organizations share a workbook: a sheet each, then a row each. */
const [SHEET_EACH, ROW_EACH] = [89, 99];

/** Workbooks of 109 organizations: four layouts of their own, a sheet each, a row each; every fourth an old .xls. */
export function makeReturns(committee: Committee, isFaulty: boolean): Returns {
  // Those who share a table send only what it has columns for.
  const truth = returnFigures(committee).map((one, i) => (i < ROW_EACH ? one : { ...one, reviews: {} }));
  const name = (i: number): string => truth[i]?.unit ?? "";
  const is = (list: readonly number[], i: number): boolean => isFaulty && list.includes(i);
  const files = new Map<string, Uint8Array>();
  const sent = truth.flatMap((one, i) => (is(MISSING, i) ? [] : [is(WRONG, i) ? mistyped(one) : one]));
  truth.forEach((one, i) => {
    if (i >= SHEET_EACH || is(MISSING, i)) return;
    const file = `${String(i + 1).padStart(3, "0")}-${bare(one.unit)}`;
    const put = (version: string, figures: ReturnFigures): void => {
      const [ending, bytes] = layOut(figures, i % 4);
      files.set(`${file}${version}${ending}`, bytes);
    };
    put("", is(WRONG, i) || is(RESENT, i) ? mistyped(one) : one);
    if (is(DUPLICATE, i)) put(" (2)", one);
    if (is(RESENT, i)) put("-sua", one);
  });
  const sheets = truth.slice(SHEET_EACH, ROW_EACH).map((one, i) => ({
    ...only(onOneSheet(one)),
    name: short(`${String(i + 1)}. ${one.unit}`),
  }));
  files.set("cac-hoi.xlsx", pagesAsXlsx(sheets));
  files.set("cac-chi-bo.xlsx", pagesAsXlsx(rowEach(truth.slice(ROW_EACH))));
  const named = (list: readonly number[]): readonly string[] => (isFaulty ? list.map(name) : []);
  return {
    files,
    truth,
    sent,
    planted: {
      wrong: named(WRONG),
      missing: named(MISSING),
      duplicate: named(DUPLICATE),
      resent: named(RESENT),
    },
  };
}

function layOut(one: ReturnFigures, layout: number): readonly [ending: string, bytes: Uint8Array] {
  const pages = [asPrinted, inOwnWords, inOneRow];
  const page = pages[layout];
  return page ? [".xlsx", pagesAsXlsx(page(one))] : [".xls", pageAsOldXls(only(onOneSheet(one)))];
}

/** A digit too many among those who left. */
function mistyped(one: ReturnFigures): ReturnFigures {
  return { ...one, flows: { ...one.flows, C: (one.flows.C ?? 0) * 10 + 7 } };
}

function only(pages: readonly Page[]): Page {
  const [page] = pages;
  if (!page) throw new Error("a return has a page");
  return page;
}

/** Names of files and of sheets are typed without marks. */
function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-");
}

function short(text: string): string {
  return text.replace(/[\\/?*[\]:]/gu, " ").slice(0, 31);
}
