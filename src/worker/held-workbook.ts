import { checkWorkbook } from "../core/check-workbook";
import type { Edit } from "../core/edit";
import { type Overview, overviewOf } from "../core/overview";
import { detect, type Detection } from "../core/relations/detection";
import type { CheckReport } from "../core/report";
import { type Binding, bindPicked, type PickedRule } from "../core/rules/bind-picked";
import { fitPack, type PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import { withExplanations } from "../core/state/explain";
import { EMPTY_STATE, type State } from "../core/state/state";
import { type Preview, previewEdits } from "../core/suggestions/preview-edits";
import { withSheetsOf } from "../core/workbook/shared-sheets";
import type { Workbook } from "../core/workbook/workbook";

export interface HeldWorkbook {
  readonly hold: (workbook: Workbook) => void;
  readonly survey: () => Overview;
  readonly check: (state?: State) => CheckReport;
  readonly preview: (edits: readonly Edit[], state?: State) => Preview;
  readonly bind: (picked: PickedRule) => Binding;
  readonly fit: (pack: RulePack) => PackFit;
}

/**
 * The one workbook a worker has before it. The look on opening is already the whole check, which is kept:
 * the answer then comes at once when it is asked for. Of one that is held in its place, as after a write, only
 * sheets that are others now are looked through again.
 */
export function heldWorkbook(): HeldWorkbook {
  let held: Workbook | undefined;
  let found: Detection | undefined;
  /** Of what was held before. */
  let earlier: Detection | undefined;
  let checked: { readonly report: CheckReport; readonly rules: string } | undefined;
  const inHand = (): Workbook => {
    if (!held) throw new Error("asked before there was a workbook");
    return held;
  };
  const check = (state = EMPTY_STATE): CheckReport => {
    const workbook = inHand();
    const { rules: decided, taught = [], linked = [], explanations } = state;
    const rules = JSON.stringify([decided, taught, linked]);
    if (checked?.rules !== rules) {
      found ??= detect(workbook, "", earlier);
      earlier = undefined;
      checked = { rules, report: checkWorkbook(workbook, { state: { ...state, explanations: [] }, found }) };
    }
    const { report } = checked;
    return { ...report, findings: withExplanations(report.findings, explanations, workbook) };
  };
  return {
    hold: (workbook) => {
      earlier = found ?? earlier;
      held = earlier ? withSheetsOf(earlier.view.workbook, workbook) : workbook;
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
  };
}
