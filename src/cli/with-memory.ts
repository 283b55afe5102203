import { withAcceptedRelations } from "../core/accepted-relations";
import { type CheckOptions, checkWorkbook } from "../core/check-workbook";
import { detectRelations } from "../core/detect-relations";
import type { CheckReport, DetectReport } from "../core/report";
import { stateIn } from "../core/state/read-state";
import { withStateNote } from "../core/state/state-note";
import { checkTogether, detectTogether, type SetMember } from "../core/together";
import type { RunOptions, Running } from "./command";

/** Checks workbooks as what is remembered of them has it; a memory that cannot be used is a note. */
export const checkWithMemory: Running<CheckReport> = {
  run: (workbook, options) => withStateNote(checkWorkbook(workbook, withStates(options)), options.remembered),
  together: (members) =>
    checkTogether(members.map(withStatesOf)).map((report, i) =>
      withStateNote(report, members[i]?.options.remembered),
    ),
};

/** Detects as what is remembered has it, with what a reviewer accepted marked. */
export const detectWithMemory: Running<DetectReport> = {
  run: (workbook, options) => {
    const known = withStates(options);
    return withAcceptedRelations(detectRelations(workbook, known), workbook, known);
  },
  together: (members) =>
    detectTogether(members.map(withStatesOf)).map((report, i) => {
      const member = members[i];
      return member ? withAcceptedRelations(report, member.workbook, withStates(member.options)) : report;
    }),
};

function withStates({ qualify, remembered, packs, given }: RunOptions): CheckOptions {
  return { ...given, qualify, state: stateIn(remembered), packs };
}

function withStatesOf({ workbook, options }: SetMember<RunOptions>): SetMember<CheckOptions> {
  return { workbook, options: withStates(options) };
}
