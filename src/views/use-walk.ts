import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";

import type { CheckReport, Finding } from "../core/report";
import { findingGroups } from "./finding-groups";

/** The finding that was sent for: its card takes the focus; a new object each time one is. */
export interface WalkTarget {
  readonly finding: Finding;
}

interface WalkContext {
  readonly target: WalkTarget | undefined;
  /** Told by the card that has the focus: the walk goes on from there. */
  readonly reached: (finding: Finding) => void;
}

export const WalkContext = createContext<WalkContext>({ target: undefined, reached: () => undefined });

export const useWalkContext = (): WalkContext => useContext(WalkContext);

export interface Walk {
  readonly context: WalkContext;
  /** In the order in which they stand on the screen. */
  readonly findings: readonly Finding[];
  /** The one before or after the one that was last reached; undefined where there is none. */
  readonly beside: (step: 1 | -1) => Finding | undefined;
  readonly goTo: (finding: Finding) => void;
}

/** Going from finding to finding, across groups and parts of long lists that are not yet drawn. */
export function useWalk(report: CheckReport | undefined): Walk {
  const [target, setTarget] = useState<WalkTarget>();
  const last = useRef<Finding>();
  const findings = useMemo(
    () =>
      report ? findingGroups(report).flatMap(({ groups }) => groups.flatMap((one) => one.findings)) : [],
    [report],
  );
  const reached = useCallback((finding: Finding) => {
    last.current = finding;
  }, []);
  const context = useMemo(() => ({ target, reached }), [target, reached]);
  return {
    context,
    findings,
    beside: (step) => {
      const { id, at: place } = last.current ?? {};
      // Not by identity: an explanation makes another object of the finding.
      const at = findings.findIndex((one) => one.id === id && one.at === place);
      return at < 0 ? findings.at(step > 0 ? 0 : -1) : findings[at + step];
    },
    goTo: (finding) => {
      // Also where the window has not the focus and no card will say that it was reached.
      last.current = finding;
      setTarget({ finding });
    },
  };
}
