import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";

import { errorText } from "../core/error-text";
import type { CheckReport } from "../core/report";
import type { Checker } from "../host/checker";
import type { Host } from "../host/host";
import { Announcer, useAnnounce } from "./Announcer";
import { CheckControls } from "./CheckControls";
import { useLanguage } from "./Language";
import { Notice } from "./Notice";
import { Report } from "./Report";
import { ShowContext } from "./use-show-cells";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  view: { padding: "12px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface CheckViewProps {
  readonly host: Host;
  readonly checker: Checker;
  /** What the latest check found, for marks beside this view; undefined while there is none. */
  readonly onReport?: (report: CheckReport | undefined) => void;
}

/** “Check”, from the first look at a workbook to what should be looked at in it. */
export function CheckView(props: CheckViewProps) {
  const { view } = useLanguage();
  const styles = useStyles();
  const { unsupported } = props.host.capabilities;
  return (
    <div className={styles.view}>
      {unsupported ? (
        <Notice heading={view.unsupportedHeading}>{view.unsupported[unsupported]}</Notice>
      ) : (
        <Announcer>
          <ShowContext.Provider value={props.host.show}>
            <Checking {...props} />
          </ShowContext.Provider>
        </Announcer>
      )}
    </div>
  );
}

function Checking({ host, checker, onReport }: CheckViewProps) {
  const { view, locale } = useLanguage();
  const announce = useAnnounce();
  const check = useCheck(host, checker);
  const { run } = check;
  const report = run.kind === "done" ? run.report : undefined;

  useEffect(() => onReport?.(report), [onReport, report]);
  useEffect(() => {
    if (run.kind === "busy") announce((words) => words.steps[run.step]);
    if (run.kind === "stopped") announce((words) => words.stopped);
    if (run.kind === "failed") announce((words) => words.failed);
    if (run.kind === "done")
      announce((words) => words.ended(run.report.findings.length, run.report.undecided.length));
    // The way of announcing is new with every announcement; what is announced is the run.
  }, [run]);

  return (
    <>
      <CheckControls check={check} />
      {run.kind === "failed" && (
        <Notice heading={view.failed} focused>
          {errorText(run.trouble.code, run.trouble.file, run.trouble.detail, locale)}
        </Notice>
      )}
      {report && <Report report={report} />}
    </>
  );
}
