import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { useLayoutEffect, useRef } from "react";

import { Busy } from "./Busy";
import { useLanguage } from "./Language";
import type { Check } from "./use-check";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  line: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  stale: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What is seen, the button, and how far a run has come. */
export function CheckControls({ check }: { readonly check: Check }) {
  const { run, report, survey, stale, start, stop } = check;
  const { view } = useLanguage();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (run.kind === "stopped") box.current?.querySelector("button")?.focus();
  }, [run]);
  const seen =
    survey.kind === "seen" ? view.overview(survey.overview) : survey.kind === "looking" ? view.surveying : "";
  return (
    <div ref={box} className={styles.controls}>
      {seen !== "" && <p className={styles.line}>{seen}</p>}
      {run.kind === "busy" ? (
        <Busy step={run.step} onStop={stop} />
      ) : (
        <Button appearance="primary" onClick={start}>
          {report ? view.checkAgain : view.check}
        </Button>
      )}
      {run.kind === "ready" && <p className={styles.note}>{view.writesNothing}</p>}
      {run.kind === "stopped" && <p className={styles.line}>{report ? view.stoppedEarlier : view.stopped}</p>}
      {report && (run.kind === "busy" || run.kind === "failed") && (
        <p className={styles.note}>{view.earlier}</p>
      )}
      {report && stale && <p className={styles.stale}>{view.stale}</p>}
    </div>
  );
}
