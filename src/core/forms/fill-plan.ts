import type { AddSheet } from "../edit";
import type { Text } from "../message";
import type { Form, FormLeaf } from "./form";
import { formSheet, type FormSheetOptions } from "./form-sheet";
import type { LiveCell } from "./live/live-cell";
import type { LiveHome } from "./live/live-figures";
import { type LiveOf, planLive } from "./live/plan-live";
import { openParts } from "./open-parts";
import { derivedFormula, type FillSources, type FormPlan, type PlannedCell, planForm } from "./plan-form";
import { countedTooRemarks, provisionalRemarks } from "./provisional-text";
import { type FormProof, proveForms } from "./prove-forms";
import { decimalsOf } from "./rounding";

/** All that filling forms would write, and the proof of it; nothing is written yet. */
export interface FillPlan {
  readonly sheets: readonly FilledSheet[];
  readonly proofs: readonly FormProof[];
  readonly edits: readonly AddSheet[];
  /** What the figures are taken from; see `whereFrom`. */
  readonly sources: FillSources;
  /** What makes it doubtful that the lists are those of the period; see `listsAndPeriod`. */
  readonly questions?: readonly Text[];
}

export interface FilledSheet {
  readonly form: Form;
  readonly plan: FormPlan;
  /** Name of the sheet. */
  readonly name: string;
  /** It holds values only. */
  readonly isFrozen: boolean;
  /** A1 of a cell, without the sheet. */
  readonly placeOf: (row: string, column: string) => string | undefined;
  /** Lines under the table, and the row over them, from 0; absent where the sheet is a user's own. */
  readonly foot?: { readonly row: number; readonly remarks: readonly string[] };
  /** How a figure is written that follows from no other of its form, where live formulas were asked for. */
  readonly liveOf?: LiveOf;
}

export interface FillOptions extends Pick<
  FormSheetOptions,
  "upper" | "unit" | "period" | "placeAndDate" | "signers"
> {
  /** Names that sheets must not take, in any case. */
  readonly taken?: readonly string[];
  /** Values only, for sending: no formula. */
  readonly frozen?: boolean;
  /** Names of sheets by the id of their form, where a form was filled before. */
  readonly names?: ReadonlyMap<string, string>;
  /** Formulas over the lists and sheets of this workbook, wherever one says exactly what is counted. */
  readonly live?: LiveHome;
  /** Told before each form is counted how many are done. */
  readonly onForm?: (done: number) => void;
}

/** Plans forms as new sheets: each with its figures in place, live formulas where they follow from others. */
export function fillForms(
  forms: readonly Form[],
  sources: FillSources,
  { taken = [], frozen = false, names, live, onForm, ...heading }: FillOptions = {},
): FillPlan {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const sheets: FilledSheet[] = [];
  const edits: AddSheet[] = [];
  const plans = forms.map((form, done) => {
    onForm?.(done);
    return planForm(form, sources);
  });
  const lives = live && !frozen ? planLive(plans, live, sources) : [];
  plans.forEach((plan, i) => {
    const { form } = plan;
    const liveOf = lives[i];
    const name = names?.get(form.id) ?? freeName(form, used);
    const nameOf = new Map<string, string>();
    // Where cells stand is settled before what stands in them: formulas name others.
    const { placeOf } = formSheet(form, { ...heading, name, content: () => undefined });
    const place = (row: string, column: string): string => {
      const key = `${row} ${column}`;
      const known = nameOf.get(key) ?? placeOf(row, column) ?? "";
      nameOf.set(key, known);
      return known;
    };
    const isOpen = openParts(plan);
    const remarks = provisionalRemarks(plan);
    const lines = [...remarks, ...countedTooRemarks(plan)].map(({ vi }) => vi);
    const { sheet, footRow } = formSheet(form, {
      ...heading,
      name,
      decimals: decimalsOf(sources.measure.rounding),
      remarks: lines,
      content: ({ code }, leaf) => {
        const content = contentOf(plan.cell(code, leaf.id), leaf, place, frozen, liveOf?.(code, leaf.id));
        if (content) return content;
        return isOpen(code, leaf.id) ? { value: STILL_OPEN } : undefined;
      },
    });
    const foot = { row: footRow, remarks: lines };
    sheets.push({ form, plan, name, placeOf, foot, isFrozen: frozen, ...(liveOf && { liveOf }) });
    edits.push({ kind: "add-sheet", sheet });
  });
  return { sheets, edits, proofs: proveForms(sheets.map(({ plan }) => plan)), sources };
}

/** What stands in a cell that is not filled and is not nothing. */
const STILL_OPEN = "chưa rõ";

function contentOf(
  cell: PlannedCell | undefined,
  { role }: FormLeaf,
  place: (row: string, column: string) => string,
  frozen: boolean,
  live: LiveCell | undefined,
): { value: number } | { formula: string } | undefined {
  if (cell === undefined || cell.kind === "unfilled") return undefined;
  if (cell.kind === "derived" && !frozen)
    return { formula: derivedFormula(cell, place, role === "difference") };
  if (live?.kind === "formula") return { formula: live.formula };
  return cell.value === null ? undefined : { value: cell.value };
}

const LONGEST_NAME = 31;

/** `Biểu 1-BTCTW`, with a number behind it where there is one already. */
function freeName({ id, number, title }: Form, used: Set<string>): string {
  const wanted = (number === undefined ? `${title} ${id}` : `Biểu ${number}`)
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, LONGEST_NAME)
    .trim();
  for (let k = 1; ; k++) {
    const end = k === 1 ? "" : ` (${String(k)})`;
    const name = wanted.slice(0, LONGEST_NAME - end.length) + end;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}
