import { withoutMarks } from "../roster/fold-term";

/** What the name of a file says of which sending it is. */
export interface FileVersion {
  /** What is left of the name, folded, behind its folder: files that share it may be one document sent twice. */
  readonly base: string;
  /** As a program numbers a second file of a name, `(2)`, or as people say it: `v2`, `-sua`, a date. */
  readonly mark: "none" | "numbered" | "said";
  /** Later versions are greater, compared number by number: date, version, corrected, copy. */
  readonly version: readonly [number, number, number, number];
}

/** Endings of names that tell which sending it is, on text without Vietnamese marks. Each begins at a separator. */
const COPY = /(?:[-_ ]+(?:copy|ban sao))?[-_ ]*\((\d{1,3})\)$|[-_ ]+(?:copy|ban sao)(?:[-_ ]+(\d{1,3}))?$/u;
const NUMBERED = /[-_. ]+(?:v|ver|version|ban|lan)[-_. ]*(\d{1,2})$/u;
const CORRECTED =
  /[-_. ]+(?:(?:da|ban|file)[-_. ]+)?(?:(?:chinh[-_. ]+)?sua(?:[-_. ]+(?:lai|doi))?|dieu[-_. ]+chinh|bo[-_. ]+sung|(?:gui|nop)[-_. ]+lai|hoan[-_. ]+chinh|chot|final|fixed|revised|corrected|resent)$/u;
const DATE_FIRST_YEAR =
  /[-_. ]+(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?:[-_. ]+\d{4,6})?$/u;
const DATE_LAST_YEAR = /[-_. ]+(0?[1-9]|[12]\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.](20\d\d)(?:[-_. ]+\d{4,6})?$/u;
const COPY_BEFORE = /^(?:copy of|ban sao cua) +/u;

/**
 * Reads `Báo cáo/so-y-te_sua (2).xlsx`. A year or a month alone is no date of sending: it is the period that a file
 * reports on.
 */
export function fileVersion(path: string): FileVersion {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  let name = withoutMarks(path.slice(slash + 1).toLowerCase()).replace(/\.[a-z]{3,4}$/u, "");
  let mark: FileVersion["mark"] = "none";
  const version: [number, number, number, number] = [0, 0, 0, 0];
  const bare = name.replace(COPY_BEFORE, "");
  if (bare !== name) [name, mark, version[3]] = [bare, "numbered", 1];
  for (;;) {
    const read = endingOf(name);
    if (!read || read.length >= name.length) break;
    name = name.slice(0, -read.length);
    version[read.place] += read.value;
    if (mark !== "said") mark = read.place === 3 ? "numbered" : "said";
  }
  const base = name.replace(/[-_. ]+/g, " ").trim();
  return { base: `${folder}${base}`, mark, version };
}

interface Ending {
  readonly length: number;
  readonly place: 0 | 1 | 2 | 3;
  readonly value: number;
}

function endingOf(name: string): Ending | undefined {
  const copy = COPY.exec(name);
  if (copy) return { length: copy[0].length, place: 3, value: Number(copy[1] ?? copy[2] ?? 1) };
  const yearFirst = DATE_FIRST_YEAR.exec(name);
  if (yearFirst) {
    const [whole, year, month, day] = yearFirst;
    return { length: whole.length, place: 0, value: dayNumber(year, month, day) };
  }
  const yearLast = DATE_LAST_YEAR.exec(name);
  if (yearLast) {
    const [whole, day, month, year] = yearLast;
    return { length: whole.length, place: 0, value: dayNumber(year, month, day) };
  }
  const numbered = NUMBERED.exec(name);
  if (numbered) return { length: numbered[0].length, place: 1, value: Number(numbered[1]) };
  const corrected = CORRECTED.exec(name);
  return corrected ? { length: corrected[0].length, place: 2, value: 1 } : undefined;
}

function dayNumber(year = "", month = "", day = ""): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** Below 0 where `a` is the earlier version by its name, 0 where names do not tell. */
export function compareVersions(a: FileVersion, b: FileVersion): number {
  for (const [k, value] of a.version.entries()) {
    const other = b.version[k] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}
