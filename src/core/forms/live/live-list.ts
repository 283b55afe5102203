import type { Field } from "../../roster/field";
import type { Member, Roster, RosterPart, Slot } from "../../roster/roster";
import { cellName, sheetPrefix } from "../../workbook/address";
import type { Workbook } from "../../workbook/workbook";
import { type Condition, holds, type Measure } from "../condition";
import { answersOf, YES } from "../count";
import { isGone, isListed, NOT_LISTED } from "../listed-members";
import type { Asked } from "../plan-cell";
import type { Group } from "../population";
import { conditionTerms, including, MOST_SPELLINGS, told } from "./condition-terms";
import { type ColumnCriterion, isAboveZero, isText, type Term } from "./criterion";
import { asValue, type LiveCell, type WhyValue } from "./live-cell";
import { type Raw, rawAt, type RawColumn, rawColumn } from "./raw-column";

/** Excel takes 8,192 characters, and nobody reads so many terms. */
const LONGEST_FORMULA = 8000;
const MOST_TERMS = 60;

const ADMITTED: Condition = { field: "party.admitDate", from: "period.start", to: "period.end" };

/** The fields that say what a derived one says. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  "party.stage": ["party.kind", "party.officialDate"],
  "unit.name": ["party.cell", "party.committee"],
};

/** A part of a list with its rows. */
interface Part {
  readonly part: RosterPart;
  readonly rows: readonly number[];
  /** Of the rows those of members who are counted, and the place of each among all who are. */
  readonly listed: readonly { readonly row: number; readonly thing: number }[];
  readonly members: readonly Member[];
  /** Rows between the first and the last member that are no member's. */
  readonly between: readonly number[];
}

/** Formulas that count over a list of members that stands in the workbook itself. */
export class LiveList {
  private readonly parts: readonly Part[];
  private readonly columns = new Map<string, RawColumn>();
  private readonly answers = new Map<string, Uint8Array>();
  private readonly terms = new Map<string, readonly Term[] | WhyValue>();
  private readonly isOverRows: boolean;
  private readonly admittedAndGone: boolean;

  /**
   * @param roster read from `home`
   * @param group its members who are counted, in their order
   */
  constructor(
    private readonly home: Workbook,
    roster: Roster,
    private readonly group: Group,
    private readonly measure: Measure,
  ) {
    this.isOverRows = roster.members.some(({ rowCount }) => rowCount > 1);
    this.admittedAndGone = roster.members.some(
      (member) => isGone(member) && holds(ADMITTED, member.facts, measure) === true,
    );
    this.parts = partsOf(roster);
  }

  /** The formula that counts those of whom all conditions hold, or why there is none. */
  formula({ of, where, measure }: Asked): LiveCell {
    if (measure !== "count") return asValue("mean");
    if (of === "organizations" || of === "branches") return asValue("each-once");
    if (of !== "members" && of !== "admitted" && of !== "opening") return asValue("compared-lists");
    if (of === "admitted" && this.admittedAndGone) return asValue("gone-again");
    if (this.home.date1904) return asValue("days-from-1904");
    if (this.isOverRows) return asValue("several-rows");
    const all: string[] = [];
    for (const part of this.parts) {
      if (part.rows.length === 0) continue;
      const terms = this.termsOfPart(part, of === "admitted" ? [ADMITTED, ...where] : where);
      if ("code" in terms) return { kind: "value", why: terms };
      for (const term of terms) all.push(countIfs(part, term));
    }
    const formula = all.join("+");
    if (all.length === 0) return asValue("list-elsewhere");
    return all.length > MOST_TERMS || formula.length > LONGEST_FORMULA
      ? asValue("too-long")
      : { kind: "formula", formula };
  }

  private termsOfPart(part: Part, where: readonly Condition[]): readonly Term[] | WhyValue {
    let terms = this.listedTerms(part);
    for (const condition of where) {
      if ("code" in terms) return terms;
      const more = this.termsOf(part, condition);
      if ("code" in more) return more;
      terms = terms.flatMap((term) => more.map((one) => [...term, ...one]));
      if (terms.length > MOST_TERMS) return { code: "too-long" };
    }
    return "code" in terms ? terms : this.ofMembersOnly(part, terms);
  }

  /** What the list says of those who are counted: who is gone, or belongs to another list, it says otherwise of. */
  private listedTerms(part: Part): readonly Term[] | WhyValue {
    return this.remembered(part, "", () => {
      let terms: readonly Term[] = [[]];
      for (const { field, is } of NOT_LISTED) {
        const isOut = ({ facts }: Member): boolean => is.some((id) => id === facts[field]);
        const out = Uint8Array.from(part.members, (member) => Number(isOut(member)));
        for (const column of columnsOf(part.part, field)) {
          const found = told(this.rawsOf(part, column, part.rows, "all"), out, 1);
          if (!found || found.no.length > MOST_SPELLINGS) continue;
          const more = including(column, found.no) ?? [];
          const isExact = (raw: Raw): boolean => more.some((term) => term.every(({ meets }) => meets(raw)));
          if (more.length > 0 && !found.yes.some(isExact))
            terms = terms.flatMap((term) => more.map((one) => [...term, ...one]));
        }
      }
      const isExact = part.rows.every((row, i) => {
        const member = part.members[i];
        const met = terms.filter((term) => this.meets(part, row, term)).length;
        return member !== undefined && met === Number(isListed(member));
      });
      return isExact ? terms : { code: "no-own-column", field: "status" };
    });
  }

  private termsOf(part: Part, condition: Condition): readonly Term[] | WhyValue {
    return this.remembered(part, JSON.stringify(condition), () => {
      const { field } = condition;
      const columns = (TELLING[field] ?? [field]).flatMap((one) => columnsOf(part.part, one));
      let why: WhyValue = { code: "no-own-column", field };
      const rows = part.listed.map(({ row }) => row);
      const answers = this.answersTo(condition);
      const own = Uint8Array.from(part.listed, ({ thing }) => answers[thing] ?? 0);
      for (const column of columns) {
        const found = told(this.rawsOf(part, column, rows, "listed"), own, YES);
        if (!found) continue;
        const terms = conditionTerms(condition, column, found, this.measure);
        if (!("code" in terms)) return terms;
        why = terms;
      }
      return why;
    });
  }

  /** Adds to terms that rows of nobody meet the criterion that only members do. */
  private ofMembersOnly(part: Part, terms: readonly Term[]): readonly Term[] | WhyValue {
    const isTight = (term: Term): boolean =>
      term.some((one) => !meetsBlank(one)) && !part.between.some((row) => this.meets(part, row, term));
    if (terms.every(isTight)) return terms;
    const member = this.memberCriterion(part);
    return member
      ? terms.map((term) => (isTight(term) ? term : [member, ...term]))
      : { code: "rows-between" };
  }

  private memberCriterion(part: Part): ColumnCriterion | undefined {
    const ofNames = ["person.name", "person.familyNames", "person.givenName"].flatMap((field) =>
      columnsOf(part.part, field),
    );
    const all = part.part.columns.map(({ column }) => column);
    const candidates = [...ofNames.map(isText), ...all.map(isAboveZero)];
    return candidates.find(
      (one) =>
        part.rows.every((row) => this.meets(part, row, [one])) &&
        !part.between.some((row) => this.meets(part, row, [one])),
    );
  }

  private meets({ part }: Part, row: number, term: Term): boolean {
    return term.every(({ column, meets }) => meets(rawAt(this.home, part.sheet, row, column)));
  }

  private rawsOf(part: Part, column: number, rows: readonly number[], which: "all" | "listed"): RawColumn {
    const key = `${String(this.parts.indexOf(part))} ${String(column)} ${which}`;
    const known = this.columns.get(key) ?? rawColumn(this.home, part.part.sheet, rows, column);
    this.columns.set(key, known);
    return known;
  }

  private answersTo(condition: Condition): Uint8Array {
    const key = JSON.stringify(condition);
    const known = this.answers.get(key) ?? answersOf(this.group, [condition], this.measure);
    this.answers.set(key, known);
    return known;
  }

  private remembered(
    part: Part,
    what: string,
    make: () => readonly Term[] | WhyValue,
  ): readonly Term[] | WhyValue {
    const key = `${String(this.parts.indexOf(part))} ${what}`;
    const known = this.terms.get(key) ?? make();
    this.terms.set(key, known);
    return known;
  }
}

function partsOf({ parts, members }: Roster): readonly Part[] {
  const thingOf = new Map<Member, number>(members.filter(isListed).map((member, i) => [member, i]));
  return parts.map((part, number) => {
    const own = members.filter((member) => member.part === number);
    const rows = own.map(({ row }) => row);
    const isMember = new Set(rows);
    const between: number[] = [];
    for (let row = rows[0] ?? 0; row < (rows.at(-1) ?? 0); row++) if (!isMember.has(row)) between.push(row);
    return {
      part,
      rows,
      listed: own.flatMap((member) => {
        const thing = thingOf.get(member);
        return thing === undefined ? [] : [{ row: member.row, thing }];
      }),
      members: own,
      between,
    };
  });
}

/** The columns whose cells say something of a field, each of one value. */
function columnsOf({ columns }: RosterPart, field: string): readonly number[] {
  return columns.flatMap(({ column, slots }) => {
    const [slot, ...more] = slots;
    return slot && more.length === 0 && says(slot, field) ? [column] : [];
  });
}

function says(slot: Slot, field: string): boolean {
  if (slot.kind === "nothing" || slot.kind === "date-part") return false;
  if (slot.kind === "field" && slot.goesOn) return false;
  const of: Field = slot.field;
  return of === field || (slot.kind === "by-sex" && field === "person.gender");
}

function meetsBlank({ meets }: ColumnCriterion): boolean {
  return meets({ kind: "blank" });
}

function countIfs({ part, rows }: Part, term: Term): string {
  const prefix = sheetPrefix(part.sheet.name);
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const fixed = (row: number, column: number): string =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  // LibreOffice passes over empty cells at the top of the first range, whether they are met or not.
  const inOrder = [...term.filter((one) => !meetsBlank(one)), ...term.filter(meetsBlank)];
  const pairs = inOrder.map(({ column, text }) => {
    const range = `${prefix}!${fixed(first, column)}:${fixed(last, column)}`;
    return `${range},${text}`;
  });
  return `COUNTIFS(${pairs.join(",")})`;
}
