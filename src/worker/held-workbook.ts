import { splitAddress } from "../core/address-list";
import { checkWorkbook } from "../core/check-workbook";
import { compareWithBefore } from "../core/compare-with-before";
import { type CountTrace, traceCount } from "../core/counts/trace-count";
import type { Edit } from "../core/edit";
import type { FillWish } from "../core/forms/fill-workbook";
import type { Fillable } from "../core/forms/fillable";
import { compareWithKnown } from "../core/forms/own/compare-with-known";
import type { FormProposing } from "../core/forms/own/form-proposal";
import { formsWith } from "../core/forms/own/forms-with";
import { readFormFromSheet } from "../core/forms/own/read-form-from-sheet";
import { type Overview, overviewOf } from "../core/overview";
import { areSameForms, detect, type Detection } from "../core/relations/detection";
import type { CheckReport } from "../core/report";
import { type Binding, bindPicked, type PickedRule } from "../core/rules/bind-picked";
import { fitPack, type PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import { withExplanations } from "../core/state/explain";
import { decidingIn } from "../core/state/deciding-in";
import { type ListSide, listSide, reconcileSides } from "../core/reconcile/list-side";
import type { Names, Reconciled, ReconcileWish } from "../host/checker";
import { EMPTY_STATE, type State } from "../core/state/state";
import { type Preview, previewEdits } from "../core/suggestions/preview-edits";
import { withSheetsOf } from "../core/workbook/shared-sheets";
import type { Workbook } from "../core/workbook/workbook";
import type {
  ComparedForm,
  CompareFormAsked,
  FillStep,
  PlannedFill,
  WhereFromAnswer,
  WhereFromAsked,
} from "../host/checker";
import type { SentHere } from "./check-exchanges";
import { formFiller } from "./form-filler";
import { type HeldUnits, heldUnits } from "./held-units";

export interface HeldWorkbook {
  readonly hold: (workbook: Workbook) => void;
  readonly survey: () => Overview;
  readonly check: (state?: State, names?: Names) => CheckReport;
  readonly preview: (edits: readonly Edit[], state?: State) => Preview;
  readonly bind: (picked: PickedRule) => Binding;
  readonly fit: (pack: RulePack) => PackFit;
  readonly fillable: (state?: State) => Fillable;
  readonly fill: (
    wish: FillWish,
    state?: State,
    sent?: SentHere,
    tell?: (step: FillStep) => void,
  ) => PlannedFill;
  /** Files of units. */
  readonly units: Pick<HeldUnits, "has" | "hold">;
  readonly whereFrom: (asked: WhereFromAsked, state?: State) => WhereFromAnswer;
  readonly readForm: (sheet: string, state?: State) => FormProposing;
  readonly compareForm: (asked: CompareFormAsked, state?: State) => ComparedForm | undefined;
  readonly trace: (at: string, state?: State) => CountTrace | undefined;
  /** Keeps the workbook of the other of two lists. */
  readonly holdOther: (workbook: Workbook) => void;
  readonly reconcile: (wish: Omit<ReconcileWish, "other">) => Reconciled;
}

/**
 * The one workbook a worker has before it. The look on opening is already the whole check, which is kept:
 * the answer then comes at once when it is asked for. Of one that is held in its place, as after a write, only
 * sheets that are others now are looked through again.
 */
export function heldWorkbook(): HeldWorkbook {
  let held: Workbook | undefined;
  let other: Workbook | undefined;
  let found: Detection | undefined;
  /** Of what was held before. */
  let earlier: Detection | undefined;
  let checked: { readonly report: CheckReport; readonly rules: string } | undefined;
  const inHand = (): Workbook => {
    if (!held) throw new Error("asked before there was a workbook");
    return held;
  };
  /** As it is found beside the forms of the user's own that are remembered. */
  const foundWith = ({ ownForms = [] }: State): Detection => {
    if (!found || !areSameForms(found.ownForms, ownForms))
      found = detect(inHand(), "", found ?? earlier, ownForms);
    earlier = undefined;
    return found;
  };
  const check = (state = EMPTY_STATE, names: Names = "hidden"): CheckReport => {
    const workbook = inHand();
    const { explanations } = state;
    const rules = JSON.stringify([decidingIn(state), names]);
    if (checked?.rules !== rules) {
      const options = { state: { ...state, explanations: [] }, names, found: foundWith(state) };
      checked = { rules, report: checkWorkbook(workbook, options) };
    }
    const { report } = checked;
    return { ...report, findings: withExplanations(report.findings, explanations, workbook) };
  };
  const units = heldUnits();
  let filler: ReturnType<typeof formFiller> | undefined;
  const filling = (): ReturnType<typeof formFiller> => (filler ??= formFiller(inHand()));
  return {
    hold: (workbook) => {
      earlier = found ?? earlier;
      held = earlier ? withSheetsOf(earlier.view.workbook, workbook) : workbook;
      // What was counted is followed back also after it was written.
      filler = filler?.over(held);
      found = undefined;
      checked = undefined;
    },
    survey: () => overviewOf(check()),
    check,
    preview: (edits, state = EMPTY_STATE) => {
      const report = check(state);
      return previewEdits(inHand(), edits, report, { state, found });
    },
    bind: (picked) => bindPicked(inHand(), picked),
    fit: (pack) => fitPack(inHand(), pack),
    fillable: (state) => filling().fillable(state),
    fill: (wish, state, sent, tell) => {
      const planned = filling().fill(
        wish,
        state,
        sent && {
          list: sent.list,
          aliases: sent.aliases,
          files: sent.files.map(({ path }) => path),
          check: units.check,
          gather: (into) => units.gather(sent, into),
        },
        (done, all) => tell?.({ kind: "counting", done, all }),
      );
      if (planned.kind === "refused") return planned;
      tell?.({ kind: "checking" });
      const openErrors = openErrorsIn(check(state), sheetsOf(wish));
      return { ...planned, ...(openErrors > 0 && { openErrors }) };
    },
    units,
    whereFrom: (asked, state) => filling().whereFrom(asked, state),
    readForm: (sheet, state) => readFormFromSheet(inHand(), sheet, formsWith(state?.ownForms)),
    compareForm: ({ now, before }, state) => compareWithKnown(now, formsWith(state?.ownForms), before),
    trace: (at, state) => traceCount(inHand(), at, { state, found: foundWith(state ?? EMPTY_STATE) }),
    holdOther: (workbook) => {
      other = workbook;
    },
    reconcile: ({ isOtherBefore, names, state }) => {
      if (!other) throw new Error("asked before there was another list");
      const [own, its] = [listSide(inHand(), {}, state), listSide(other, {}, undefined)];
      const [before, now] = isOtherBefore ? [its, own] : [own, its];
      const document = before && now && reconcileSides(before, now, { ...namesOf(before, now), names });
      const comparison = isOtherBefore ? compareWithBefore(inHand(), other, { state, names }) : undefined;
      return {
        // Nearly everybody is on both lists, and nobody looks at those one by one.
        ...(document
          ? { document: { ...document, matched: [] } }
          : { withoutList: own ? other.name : inHand().name }),
        ...(comparison && { comparison }),
      };
    },
  };
}

/** The sheets of the workbook that members are counted in: those of each list. */
function sheetsOf({ list, previous }: FillWish): readonly ReadonlySet<string>[] {
  return [list, previous].flatMap((one) => (one && "sheets" in one ? [new Set(one.sheets)] : []));
}

/** What is certainly wrong within one of the lists and nobody has settled: people stand in two of them with reason. */
function openErrorsIn({ findings }: CheckReport, lists: readonly ReadonlySet<string>[]): number {
  return findings.filter(({ accepted, severity, at, related }) => {
    if (accepted || severity !== "error") return false;
    const sheets = [at, ...related].map((address) => splitAddress(address).sheet);
    return lists.some((list) => sheets.every((sheet) => list.has(sheet)));
  }).length;
}

/** Two files of one name are told apart by their turn. */
function namesOf(before: ListSide, now: ListSide): { readonly before: string; readonly now: string } {
  const [a, b] = [before.workbook.name, now.workbook.name];
  return a === b ? { before: `${a} (1)`, now: `${b} (2)` } : { before: a, now: b };
}
