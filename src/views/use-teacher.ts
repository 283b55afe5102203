import { createContext, useContext, useMemo } from "react";

import type { Binding, PickedRule } from "../core/rules/bind-picked";
import type { PackFit } from "../core/rules/fit-pack";
import type { RulePack } from "../core/rules/rule-pack";
import type { Workbook } from "../core/workbook/workbook";
import type { Checker } from "../host/checker";

/** Makes rules of what the user gives for the workbook that was last checked. */
export interface Teacher {
  bind(picked: PickedRule): Promise<Binding>;
  fit(pack: RulePack): Promise<PackFit>;
}

/** Undefined where nothing was checked yet. */
export const TeacherContext = createContext<Teacher | undefined>(undefined);

export const useTeacher = (): Teacher | undefined => useContext(TeacherContext);

export function useTeacherOf(checker: Checker, workbook: Workbook | undefined): Teacher | undefined {
  return useMemo(
    () =>
      workbook && {
        bind: (picked) => checker.bind(workbook, picked, new AbortController().signal),
        fit: (pack) => checker.fit(workbook, pack, new AbortController().signal),
      },
    [checker, workbook],
  );
}
