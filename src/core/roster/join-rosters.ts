import type { Member, Roster, RosterPart } from "./roster";
import { unitKey } from "./unit-name";

/** What one of several workbooks lists that make up one list. */
export interface RosterFile {
  /** The workbook's name; addresses bear it. */
  readonly name: string;
  readonly roster: Roster;
  /** The date that it says it is of. */
  readonly date: string | undefined;
  /** Who sent it, as far as it says so itself. */
  readonly unit?: string | undefined;
}

/**
 * The lists of several workbooks, such as one a branch, as one list; parts bear their workbook's name. Members of whom
 * a list does not tell the branch are of the unit that sent the workbook, or that the file is called by. Where the
 * branches of several workbooks have the same names, they are said to be of these units.
 */
export function joinRosters(files: readonly RosterFile[]): Roster {
  const parts: RosterPart[] = [];
  const members: Member[] = [];
  const unread: Roster["unread"][number][] = [];
  const questions: Roster["questions"][number][] = [];
  const isShared = sharedBranches(files);
  const unitOf = unitsOfFiles(files);
  let sheets = 0;
  for (const file of files) {
    const { name, roster, date } = file;
    const [firstPart, firstMember, unit] = [parts.length, members.length, unitOf(file)];
    const named = { workbook: name, ...(date !== undefined && { date }) };
    for (const part of roster.parts) parts.push({ ...part, ...named, sheetIndex: sheets + part.sheetIndex });
    sheets += 1 + Math.max(...roster.parts.map(({ sheetIndex }) => sheetIndex));
    for (const member of roster.members)
      members.push({
        ...member,
        part: firstPart + member.part,
        unit: isShared || member.unit.length === 0 ? [unit, ...member.unit] : member.unit,
      });
    for (const value of roster.unread)
      unread.push({
        ...value,
        cells: value.cells.map((cell) => ({ ...cell, member: firstMember + cell.member })),
      });
    for (const question of roster.questions) questions.push({ ...question, part: firstPart + question.part });
  }
  return { parts, members, unread, questions };
}

/** A name that several files say is not that of the sender: who they were sent to, perhaps. */
function unitsOfFiles(files: readonly RosterFile[]): (file: RosterFile) => string {
  const saidBy = new Map<string, Set<string>>();
  for (const { name, unit } of files) {
    if (unit === undefined) continue;
    const key = unitKey([unit]);
    saidBy.set(key, (saidBy.get(key) ?? new Set()).add(name));
  }
  return ({ name, unit }) =>
    unit !== undefined && saidBy.get(unitKey([unit]))?.size === 1
      ? unit
      : name.replace(/\.[a-z]+$/i, "").replaceAll("/", " - ");
}

/** A share of a workbook's members below which a branch is one that somebody came from, or a slip of the pen. */
const BRANCH = 0.1;

/** Whether several workbooks have branches of one name: each then has its own. */
function sharedBranches(files: readonly RosterFile[]): boolean {
  const known = new Set<string>();
  for (const { roster } of files) {
    const sizes = new Map<string, number>();
    for (const { unit } of roster.members)
      if (unit.length > 0) sizes.set(unitKey(unit), (sizes.get(unitKey(unit)) ?? 0) + 1);
    for (const [unit, size] of sizes) {
      if (size < roster.members.length * BRANCH) continue;
      if (known.has(unit)) return true;
      known.add(unit);
    }
  }
  return false;
}
