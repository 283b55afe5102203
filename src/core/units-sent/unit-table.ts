import { organizationKey } from "../forms/unit-facts";
import { withoutMarks } from "../roster/fold-term";
import type { CauseCase } from "./cause-case";
import { fileVersion } from "./file-version";
import { findResends } from "./resends";
import type { FindingCounts, SentFile, UnreadFile } from "./sent-file";
import type { UnitAlias } from "./unit-alias";
import { type UnitDirectory, unitDirectory } from "./unit-directory";

/** What became of a unit's figures, in the order in which they need somebody. */
export const UNIT_STATES = [
  "errors",
  "unread",
  "missing",
  "queries",
  "explained",
  "undecided",
  "nothing-to-check",
  "agrees",
  "replaced",
] as const;

export type UnitState = (typeof UNIT_STATES)[number];

/** A file, or a unit that has sent none. */
export interface UnitRow {
  readonly unit: string;
  /** "" where none was sent. */
  readonly file: string;
  readonly state: UnitState;
  readonly counts: FindingCounts;
  /** Places that could not be checked. */
  readonly undecided: number;
  /** Why it could not be read. */
  readonly trouble?: UnreadFile;
  /** The file that was sent after it. */
  readonly replacedBy?: string;
  /** Files that were sent before it, later ones first. */
  readonly replaces: readonly string[];
  /** It is the newest by its time, while its name says that another is. */
  readonly disputed: boolean;
  readonly causes: readonly CauseCase[];
  /** It lists the units, and is of none. */
  readonly isList: boolean;
}

export interface UnitTable {
  /** By need of attention. */
  readonly rows: readonly UnitRow[];
  readonly totals: UnitTotals;
  /** Where the units that should send were taken from; undefined where nobody says who should. */
  readonly list: { readonly from: string; readonly units: number } | undefined;
  /** The units that should send. */
  readonly names: readonly string[];
}

/** Sums over the rows that count. */
export interface UnitTotals extends FindingCounts {
  readonly undecided: number;
  readonly files: number;
  readonly states: Readonly<Record<UnitState, number>>;
}

/** The units that should send, given by the user. */
export interface UnitList {
  readonly from: string;
  readonly names: readonly string[];
}

const NOTHING: FindingCounts = { errors: 0, queries: 0, explained: 0, accepted: 0 };

/**
 * What every unit has sent and what came of it. Who should send is taken from the list given, or from a workbook
 * among the files that lists units of which the others are.
 *
 * @param aliases how units are written otherwise, as a user said
 */
export function unitTable(
  files: readonly SentFile[],
  given?: UnitList,
  aliases: readonly UnitAlias[] = [],
): UnitTable {
  const summary = given ? undefined : listAmong(files);
  const list = given ?? summary;
  const directory = unitDirectory(list?.names ?? [], aliases);
  const own = files.filter(({ file }) => file !== summary?.from);
  const units = new Map(own.map((sent) => [sent, unitOf(sent, directory)]));
  const resends = findResends(own, (sent) => units.get(sent)?.inside);
  const newestOf = new Map(resends.flatMap((one) => one.older.map((older) => [older, one] as const)));
  const resendOf = new Map(resends.map((one) => [one.newest, one]));
  const rows = files.map((sent): UnitRow => {
    const resent = resendOf.get(sent);
    return {
      ...rowOf(sent, units.get(sent)?.name ?? fileName(sent.file)),
      ...replacedIn(newestOf.get(sent)),
      replaces: resent?.older.map(({ file }) => file) ?? [],
      disputed: resent?.disputed ?? false,
      isList: sent.file === summary?.from,
    };
  });
  const sentBy = new Set([...units.values()].flatMap(({ listed }) => (listed === undefined ? [] : [listed])));
  const missing = directory.names.filter((name) => !sentBy.has(name)).map(missingRow);
  const all = [...rows, ...missing].sort(byNeed);
  return {
    rows: all,
    totals: totalsOf(all),
    list: list && { from: list.from, units: directory.names.length },
    names: directory.names,
  };
}

interface KnownUnit {
  readonly name: string;
  /** Where its own words say it. */
  readonly inside: string | undefined;
  /** Its name in the list. */
  readonly listed: string | undefined;
}

function unitOf({ file, outcome }: SentFile, directory: UnitDirectory): KnownUnit {
  const { base } = fileVersion(file);
  const said = outcome.kind === "checked" ? outcome.unit : undefined;
  const byOwnName = said?.name === undefined ? undefined : directory.inTexts([said.name]);
  const listedInside = byOwnName ?? directory.inTexts(said?.titles ?? []);
  const listed = listedInside ?? directory.inFileName(base);
  const inside = listedInside ?? said?.name;
  return { name: listed ?? inside ?? fileName(file), inside, listed };
}

function fileName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

/** The workbook that lists most units, where at least two and half of the other files are of these. */
function listAmong(files: readonly SentFile[]): UnitList | undefined {
  const lists = files
    .flatMap(({ file, outcome }) =>
      outcome.kind === "checked" ? [{ from: file, names: outcome.lists }] : [],
    )
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => b.names.length - a.names.length);
  return lists.find(({ from, names }) => {
    const directory = unitDirectory(names);
    const others = files.filter(({ file, outcome }) => file !== from && !listsThem(outcome, names));
    const known = new Set(others.flatMap((sent) => unitOf(sent, directory).listed ?? []));
    return known.size >= 2 && known.size * 2 >= others.length;
  });
}

/** Another summary of the same units is nobody's report. */
function listsThem(outcome: SentFile["outcome"], names: readonly string[]): boolean {
  if (outcome.kind === "unread") return false;
  const listed = new Set(outcome.lists.map(organizationKey));
  return names.filter((name) => listed.has(organizationKey(name))).length * 2 > names.length;
}

function rowOf({ file, outcome }: SentFile, unit: string): Omit<UnitRow, "replaces" | "disputed" | "isList"> {
  if (outcome.kind === "unread")
    return { unit, file, state: "unread", counts: NOTHING, undecided: 0, trouble: outcome, causes: [] };
  const { counts, tested, hasLists, causes, undecided } = outcome;
  const left = undecided.reduce((sum, { count }) => sum + count, 0);
  const looked = tested.consistent + tested.inconsistent > 0 || counts.accepted > 0 || hasLists;
  const state =
    counts.errors > 0
      ? "errors"
      : counts.queries > 0
        ? "queries"
        : counts.explained > 0
          ? "explained"
          : left > 0
            ? "undecided"
            : looked
              ? "agrees"
              : "nothing-to-check";
  return { unit, file, state, counts, undecided: left, causes };
}

function replacedIn(resent: ReturnType<typeof findResends>[number] | undefined): Partial<UnitRow> {
  return resent ? { state: "replaced", replacedBy: resent.newest.file } : {};
}

function missingRow(unit: string): UnitRow {
  const nothing = { counts: NOTHING, undecided: 0, replaces: [], disputed: false, causes: [], isList: false };
  return { unit, file: "", state: "missing", ...nothing };
}

function byNeed(a: UnitRow, b: UnitRow): number {
  return (
    UNIT_STATES.indexOf(a.state) - UNIT_STATES.indexOf(b.state) ||
    b.counts.errors - a.counts.errors ||
    b.counts.queries - a.counts.queries ||
    byName(a, b)
  );
}

/** Units in the order of their names, the files of one together. */
export function byName(a: UnitRow, b: UnitRow): number {
  const [keyA, keyB] = [organizationKey(a.unit), organizationKey(b.unit)];
  // Letters stand where they stand without their marks: ê after e, not after z.
  const [bareA, bareB] = [withoutMarks(keyA), withoutMarks(keyB)];
  if (bareA !== bareB) return bareA < bareB ? -1 : 1;
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a.file < b.file ? -1 : Number(a.file > b.file);
}

function totalsOf(rows: readonly UnitRow[]): UnitTotals {
  const states = Object.fromEntries(UNIT_STATES.map((state) => [state, 0])) as Record<UnitState, number>;
  const sums = { errors: 0, queries: 0, explained: 0, accepted: 0, undecided: 0, files: 0 };
  for (const { state, counts, undecided, file } of rows) {
    states[state]++;
    if (file !== "") sums.files++;
    if (state === "replaced") continue;
    sums.errors += counts.errors;
    sums.queries += counts.queries;
    sums.explained += counts.explained;
    sums.accepted += counts.accepted;
    sums.undecided += undecided;
  }
  return { ...sums, states };
}
