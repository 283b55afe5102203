import type { ListContext } from "../check";
import { cellName } from "../workbook/address";
import type { Field } from "./field";
import { foldTerm } from "./fold-term";
import { headingOf } from "./heading";
import { type Member, placeOf, type Roster } from "./roster";

/** Where a fact of a member stands, as an address. */
export function addressOf(context: ListContext, roster: Roster, member: Member, field: Field): string {
  const { row, column } = placeOf(roster, member, field);
  return addressAt(context, roster, member.part, row, column);
}

export function addressAt(
  { prefixOf }: ListContext,
  roster: Roster,
  part: number,
  row: number,
  column: number,
): string {
  const sheet = roster.parts[part]?.sheet;
  return `${sheet ? prefixOf({ sheet }) : ""}${cellName(row, column)}`;
}

/** What a finding's sentence says of a member: the row and, only where names are shown, the name. */
export function memberData({ names }: ListContext, member: Member): { row: string; who: string } {
  const name = member.facts["person.name"];
  return { row: String(member.row + 1), who: names === "shown" && name !== undefined ? ` (${name})` : "" };
}

/** The rows of others, beside those of a member: with their sheet where it is another, `7 ([b.xlsx]DS)`. */
export function otherRows({ parts }: Roster, member: Member, others: readonly Member[]): readonly string[] {
  const own = parts[member.part]?.sheet;
  return others.map(({ part, row }) => {
    const { sheet, workbook } = parts[part] ?? {};
    const place =
      sheet && sheet !== own ? ` (${workbook === undefined ? "" : `[${workbook}]`}${sheet.name})` : "";
    return `${String(row + 1)}${place}`;
  });
}

/** What goes into a finding's id: the sheet and the person, never the row. */
export function memberPlace(roster: Roster, member: Member, field: Field): string {
  const { facts, part } = member;
  const name = foldTerm(facts["person.name"] ?? "");
  const { sheet, workbook } = roster.parts[part] ?? {};
  const birth = facts["person.birthDate"] ?? "";
  return [...(workbook === undefined ? [] : [workbook]), sheet?.name, field, name, birth].join("\u001f");
}

/** The heading over a fact of a member, as the list has it. */
export function captionOf(roster: Roster, member: Member, field: Field): string {
  const { column } = placeOf(roster, member, field);
  const found = roster.parts[member.part]?.columns.find((candidate) => candidate.column === column);
  return found ? headingOf(found.captions) : "";
}
