import { type CellCount, type Form, type FormColumn, leavesOf } from "../form";
import type { FormComparison, LineChange } from "./form-comparison";
import { labelKey } from "./known-rows";
import { likeness } from "./likeness";
import { isUnionOf, wordsMakeUp } from "./split-of";

/** Sets two editions of a form side by side: rows and columns that are the same, renamed, moved, split, added. */
export function compareForms(before: Form, now: Form): FormComparison {
  return {
    rows: compareLines(
      before.rows.map(({ code, label, parent, heading }) =>
        lineOf(code, label, parent, before.counts?.[code], heading),
      ),
      now.rows.map(({ code, label, parent, heading }) =>
        lineOf(code, label, parent, now.counts?.[code], heading),
      ),
    ),
    columns: compareLines(columnLines(before), columnLines(now)),
  };
}

/** A row or a column, as it is compared. */
interface Line {
  readonly code: string;
  readonly label: string;
  readonly key: string;
  readonly parent: string | undefined;
  readonly counts: CellCount | undefined;
  readonly isHeading: boolean;
  /** Of a column: its own name, without the captions over it. */
  readonly own?: string;
}

function lineOf(
  code: string,
  label: string,
  parent: string | undefined,
  counts?: CellCount,
  heading = false,
): Line {
  return { code, label, key: labelKey(label), parent, counts, isHeading: heading };
}

/** Columns stand under the captions of their bands, and these are compared as words. */
function columnLines({ columns, columnCounts }: Form): readonly Line[] {
  const paths = (list: readonly FormColumn[], over: string): readonly string[] =>
    list.flatMap((one) =>
      "children" in one ? paths(one.children, `${over} ${labelKey(one.label)}`) : [over],
    );
  const over = paths(columns, "");
  return leavesOf(columns).map(({ id, label }, i) => {
    const counts = columnCounts?.[id];
    const line = lineOf(
      id,
      label,
      undefined,
      counts && { of: counts.of ?? "members", where: counts.where ?? [] },
    );
    return { ...line, own: line.key, key: `${over[i] ?? ""} ${line.key}`.trim() };
  });
}

/** Whether no other column has the name of this one. */
function onlyCalled({ own }: Line, among: readonly Line[]): boolean {
  return own !== undefined && own !== "" && among.filter((one) => one.own === own).length === 1;
}

const SURE = 0.75;
const LEAST_ALIKE = 0.4;
/** What stands in the same place needs fewer words in common. */
const LEAST_IN_PLACE = 0.34;

function compareLines(before: readonly Line[], now: readonly Line[]): readonly LineChange[] {
  const newOf = new Map<string, string>();
  const oldOf = new Map<string, string>();
  const changes: LineChange[] = [];
  const pair = (from: Line, to: Line, kind: LineChange["kind"], isSure: boolean): void => {
    newOf.set(from.code, to.code);
    oldOf.set(to.code, from.code);
    changes.push({ kind, from: [from.code], to: [to.code], isSure });
  };
  const parentsAgree = (from: Line, to: Line): boolean =>
    from.parent === undefined ? to.parent === undefined : newOf.get(from.parent) === to.parent;
  const openNow = (): readonly Line[] => now.filter(({ code }) => !oldOf.has(code));

  // From the top down: a row is the same where its words are, and the row over it is the same or was renamed.
  const alike = (): void => {
    for (const from of before) {
      if (newOf.has(from.code)) continue;
      const to = openNow().find((one) => one.key === from.key && parentsAgree(from, one));
      if (to) pair(from, to, "same", true);
    }
  };
  alike();
  // Of a column that bears the same name under another band there is one only.
  for (const from of before) {
    const one = onlyCalled(from, before);
    const to = one && openNow().find((other) => other.own === from.own && onlyCalled(other, now));
    if (to && !newOf.has(from.code)) pair(from, to, "same", true);
  }
  for (const [from, parts] of divided(before, now, newOf, oldOf, parentsAgree)) {
    changes.push({ kind: "split", from: [from.code], to: parts.map(({ code }) => code), isSure: true });
    newOf.set(from.code, parts[0]?.code ?? "");
    for (const { code } of parts) oldOf.set(code, from.code);
  }
  const reversed = (from: Line, to: Line): boolean => parentsAgree(to, from);
  for (const [to, parts] of divided(now, before, oldOf, newOf, reversed)) {
    changes.push({ kind: "merged", from: parts.map(({ code }) => code), to: [to.code], isSure: true });
    oldOf.set(to.code, parts[0]?.code ?? "");
    for (const { code } of parts) newOf.set(code, to.code);
  }
  renamed(before, now, newOf, oldOf, parentsAgree, pair);
  // Under what was renamed there may be more that is the same, and the same again.
  alike();
  renamed(before, now, newOf, oldOf, parentsAgree, pair);
  for (const from of before) {
    if (newOf.has(from.code)) continue;
    const places = openNow().filter((one) => one.key === from.key);
    const [to] = places;
    if (to)
      pair(
        from,
        to,
        "moved",
        places.length === 1 && before.filter(({ key }) => key === from.key).length === 1,
      );
  }
  changes.push(...grown(before, now, newOf, oldOf));
  return inOrder(changes, before, now, newOf, oldOf);
}

type Names = ReadonlyMap<string, string>;
type Agree = (from: Line, to: Line) => boolean;

/** Rows that are gone, and rows beside each other in the new form that together ask what they asked. */
function divided(
  wholes: readonly Line[],
  among: readonly Line[],
  taken: Names,
  given: Names,
  agree: Agree,
): readonly (readonly [Line, readonly Line[]])[] {
  const used = new Set<string>();
  return wholes.flatMap((whole) => {
    if (taken.has(whole.code) || whole.isHeading) return [];
    const free = among.filter(
      (one) => !given.has(one.code) && !used.has(one.code) && !one.isHeading && agree(whole, one),
    );
    const parts = runOf(whole, free, among);
    if (!parts) return [];
    for (const { code } of parts) used.add(code);
    return [[whole, parts] as const];
  });
}

/** The shortest run of neighbours that makes up a row. */
function runOf(whole: Line, free: readonly Line[], among: readonly Line[]): readonly Line[] | undefined {
  const isFree = new Set(free);
  for (let length = 2; length <= 8; length++)
    for (const [i, first] of free.entries()) {
      const run = free.slice(i, i + length);
      const at = among.indexOf(first);
      const isWhole =
        run.length === length && run.every((one, k) => among[at + k] === one && isFree.has(one));
      if (!isWhole) continue;
      const questions = run.map(({ counts }) => counts);
      const labels = run.map(({ label }) => label);
      if (isUnionOf(whole.counts, questions) || wordsMakeUp(whole.label, labels)) return run;
    }
  return undefined;
}

/** Pairs what is left by what it asks, by its words, or by standing between the same neighbours. */
function renamed(
  before: readonly Line[],
  now: readonly Line[],
  newOf: Names,
  oldOf: Names,
  agree: Agree,
  pair: (from: Line, to: Line, kind: "renamed", isSure: boolean) => void,
): void {
  const pairs = before.flatMap((from, i) => {
    if (newOf.has(from.code)) return [];
    return now.flatMap((to, k) => {
      if (oldOf.has(to.code) || !agree(from, to) || from.isHeading !== to.isHeading) return [];
      const words = likeness(from.key, to.key);
      const question = asksTheSame(from, to);
      const inPlace = neighbours(before, i, now, k, newOf);
      const score = words + (question === true ? 0.5 : 0) + (inPlace ? 0.3 : 0);
      const isLike =
        words >= LEAST_ALIKE || (inPlace && words >= LEAST_IN_PLACE) || (question === true && inPlace);
      // What asks something else is another row, however much alike it sounds.
      if (!isLike || (question === false && words < 0.9)) return [];
      return [{ from, to, score, isSure: question === true || words >= SURE }];
    });
  });
  const done = new Set<string>();
  for (const { from, to, isSure } of pairs.sort((a, b) => b.score - a.score)) {
    if (done.has(`< ${from.code}`) || done.has(`> ${to.code}`)) continue;
    done.add(`< ${from.code}`).add(`> ${to.code}`);
    pair(from, to, "renamed", isSure);
  }
}

/** Undefined where one of them is not known to ask anything. */
function asksTheSame({ counts: a }: Line, { counts: b }: Line): boolean | undefined {
  if (!a || !b) return undefined;
  const text = ({ of, where, measure }: CellCount): string => JSON.stringify([of, measure, where]);
  if (a.where.length + b.where.length === 0) return undefined;
  return text(a) === text(b);
}

function neighbours(
  before: readonly Line[],
  i: number,
  now: readonly Line[],
  k: number,
  newOf: Names,
): boolean {
  const follows = (step: 1 | -1): boolean => {
    const [from, to] = [before[i + step], now[k + step]];
    if (!from || !to) return !from && !to;
    return newOf.get(from.code) === to.code;
  };
  return follows(1) && follows(-1);
}

/** A row that stands as it stood, and has got rows of its own. */
function grown(
  before: readonly Line[],
  now: readonly Line[],
  newOf: Names,
  oldOf: Names,
): readonly LineChange[] {
  const hadRows = new Set(before.map(({ parent }) => parent));
  return before.flatMap((from): readonly LineChange[] => {
    const to = newOf.get(from.code);
    if (to === undefined || hadRows.has(from.code) || oldOf.get(to) !== from.code) return [];
    const parts = now.filter(({ parent, code }) => parent === to && !oldOf.has(code));
    if (parts.length < 2) return [];
    return [{ kind: "split", from: [from.code], to: parts.map(({ code }) => code), isSure: true }];
  });
}

function inOrder(
  changes: readonly LineChange[],
  before: readonly Line[],
  now: readonly Line[],
  newOf: Names,
  oldOf: Names,
): readonly LineChange[] {
  const split = new Set(changes.flatMap(({ kind, to }) => (kind === "split" ? to : [])));
  const added = now
    .filter(({ code }) => !oldOf.has(code) && !split.has(code))
    .map(({ code }): LineChange => ({ kind: "added", from: [], to: [code], isSure: true }));
  const removed = before
    .filter(({ code }) => !newOf.has(code))
    .map(({ code }): LineChange => ({ kind: "removed", from: [code], to: [], isSure: true }));
  const place = new Map(now.map(({ code }, i) => [code, i]));
  const placeOf = ({ from: [old], to }: LineChange): number => {
    const [first] = to;
    if (first !== undefined) return place.get(first) ?? 0;
    // Behind what it stood behind.
    for (let i = before.findIndex(({ code }) => code === old) - 1; i >= 0; i--) {
      const there = place.get(newOf.get(before[i]?.code ?? "") ?? "");
      if (there !== undefined) return there + 0.5;
    }
    return -1;
  };
  return [...changes, ...added, ...removed].sort((a, b) => placeOf(a) - placeOf(b));
}
