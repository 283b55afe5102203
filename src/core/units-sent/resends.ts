import { differInPeriod } from "../between/period";
import { organizationKey } from "../forms/unit-facts";
import { foldTerm } from "../roster/fold-term";
import { compareVersions, type FileVersion, fileVersion } from "./file-version";
import type { CheckedFile, SentFile } from "./sent-file";

/** A document that was sent more than once. */
export interface Resent {
  readonly newest: SentFile;
  /** The others, later ones first. */
  readonly older: readonly SentFile[];
  /** The times of change say one order and the names of the files another. */
  readonly disputed: boolean;
}

interface Candidate {
  readonly sent: SentFile;
  readonly version: FileVersion;
  /** The unit it is known to be of; undefined where only its name may tell. */
  readonly unit: string | undefined;
}

/** A rule in common is chance, half of them is a form. */
const LEAST_SHARED = 0.5;

/**
 * Which files are one document of one unit sent again. Two are, where their names differ only in what tells versions
 * apart, or where they name the same unit and hold the same form; never where they name different units or periods.
 *
 * @param unitOf the unit that the inside of a file names
 */
export function findResends(
  files: readonly SentFile[],
  unitOf: (sent: SentFile) => string | undefined,
): readonly Resent[] {
  const groups: Candidate[][] = [];
  for (const sent of files) {
    const unit = unitOf(sent);
    const one = { sent, version: fileVersion(sent.file), unit: unit && organizationKey(unit) };
    const group = groups.find((others) => others.some((other) => isSameDocument(one, other)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [newest, ...older] = [...group].sort((a, b) => compareSending(b, a));
    if (!newest || older.length === 0) return [];
    const disputed = older.some((one) => compareVersions(newest.version, one.version) < 0);
    return [{ newest: newest.sent, older: older.map(({ sent }) => sent), disputed }];
  });
}

function isSameDocument(a: Candidate, b: Candidate): boolean {
  const [inA, inB] = [a.sent.outcome, b.sent.outcome];
  const sameName = a.version.base === b.version.base;
  if (inA.kind === "unread" || inB.kind === "unread") return sameName;
  if (differInPeriod(inA.period, inB.period)) return false;
  if (a.unit !== undefined && b.unit !== undefined) {
    if (a.unit !== b.unit) return false;
    return (sameName && isSameSheets(inA, inB)) || isSameForm(inA, inB);
  }
  if (!sameName || !(isSameSheets(inA, inB) || isSameForm(inA, inB))) return false;
  // A browser numbers what many units sent under one name; people who say that they corrected it mean their own.
  const said = a.version.mark === "said" || b.version.mark === "said";
  return said || titleKey(inA) === titleKey(inB);
}

function isSameSheets(a: CheckedFile, b: CheckedFile): boolean {
  return a.sheets.join("\u001f") === b.sheets.join("\u001f");
}

function isSameForm(a: CheckedFile, b: CheckedFile): boolean {
  if (a.rules.length === 0 || b.rules.length === 0) return false;
  const inA = new Set(a.rules);
  const shared = new Set(b.rules.filter((id) => inA.has(id))).size;
  return shared / (inA.size + new Set(b.rules).size - shared) >= LEAST_SHARED;
}

/** Titles without the days and numbers in them. */
function titleKey({ unit }: CheckedFile): string {
  return unit.titles.map((title) => foldTerm(title).replace(/\d+/g, "")).join("\u001f");
}

/** Below 0 where `a` was sent before: by the time it was changed, then by the version its name tells, then by name. */
function compareSending(a: Candidate, b: Candidate): number {
  const [timeA = 0, timeB = 0] = [a.sent.modified, b.sent.modified];
  const byTime = timeA > 0 && timeB > 0 ? timeA - timeB : 0;
  const byName = a.sent.file < b.sent.file ? -1 : Number(a.sent.file > b.sent.file);
  return byTime || compareVersions(a.version, b.version) || byName;
}
