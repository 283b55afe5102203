import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";

import type { Comparison } from "../core/compare-with-before";
import { withExplanations } from "../core/state/explain";
import { FindingCard } from "./FindingCard";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useMemory } from "./use-memory";
import { useReconciling } from "./use-reconcile";

const useStyles = makeStyles({ line: { margin: "0 0 4px" } });

/** Figures that the period before does not bear out, each with room for an explanation. */
export function ComparedFigures({ comparison }: { readonly comparison: Comparison }) {
  const { view } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const workbook = useReconciling()?.workbook;
  const explanations = useMemory()?.state.explanations;
  const findings = useMemo(
    () =>
      workbook ? withExplanations(comparison.findings, explanations ?? [], workbook) : comparison.findings,
    [comparison, explanations, workbook],
  );
  return (
    <>
      <h4 className={headings.check}>{words.figures(findings.length)}</h4>
      <p className={styles.line}>{words.compared(comparison.compared)}</p>
      <LongList
        items={findings}
        atOnce={20}
        render={(finding) => (
          <FindingCard key={finding.id} finding={finding} sheet="" workbook={workbook?.name ?? ""} />
        )}
      />
    </>
  );
}
