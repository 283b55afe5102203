import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo } from "react";

import { errorText } from "../core/error-text";
import type { CheckReport } from "../core/report";
import { stateIn } from "../core/state/read-state";
import type { Checker } from "../host/checker";
import type { Host } from "../host/host";
import { Announcer, useAnnounce, useSay } from "./Announcer";
import { CheckControls } from "./CheckControls";
import { useLanguage } from "./Language";
import { FillSection } from "./FillSection";
import { Notice } from "./Notice";
import type { Commands } from "./check-commands";
import { useCheck } from "./use-check";
import { CheckedContext } from "./use-checked";
import { useCommands } from "./use-commands";
import { FillingContext, useFillingOf } from "./use-filling";
import { FilterContext, useFilterOf } from "./use-filter";
import { HostContext } from "./use-host";
import { MemoryContext, useMemoryOf } from "./use-memory";
import { ReconcilingContext, useReconcilingOf } from "./use-reconcile";
import { TraceContext, useTraceOf } from "./use-trace";
import { NamesContext } from "./use-names";
import { OwnFormsContext, useOwnFormsOf } from "./use-own-forms";
import { SuggestionsContext, useSuggestionsOf } from "./use-suggestions";
import { TeacherContext, useTeacherOf } from "./use-teacher";
import { useWalk, WalkContext } from "./use-walk";
import { useWritesOf, WritesContext } from "./use-writes";
import type { WalkKeys } from "./walk-keys";

/** What shows a result: fetched while the first check runs, for nothing of it is needed before. */
const loadReport = async () => ({
  default: (await import(/* webpackChunkName: "report" */ "./Report")).Report,
});
const Report = lazy(loadReport);

const useStyles = makeStyles({
  view: { padding: "12px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface CheckViewProps {
  readonly host: Host;
  readonly checker: Checker;
  /** What the latest check found, for marks beside this view; undefined while there is none. */
  readonly onReport?: (report: CheckReport | undefined) => void;
  /** What is asked from outside: by a ribbon, a menu, a key. */
  readonly commands?: Commands;
  /** The keys that send “next” and “previous”, where there are such. */
  readonly keys?: WalkKeys;
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
          <HostContext.Provider value={props.host}>
            <Checking {...props} />
          </HostContext.Provider>
        </Announcer>
      )}
    </div>
  );
}

function Checking({ host, checker, onReport, commands, keys }: CheckViewProps) {
  const { view, locale } = useLanguage();
  const announce = useAnnounce();
  const say = useSay();
  const check = useCheck(host, checker);
  const { run, report, rechecked, stale } = check;
  const checked = useMemo(
    () => check.workbook && { workbook: check.workbook, state: stateIn(check.stored?.reading) },
    [check.workbook, check.stored],
  );

  const writes = useWritesOf(host, check);
  const memory = useMemoryOf(host, check, writes);
  const trace = useTraceOf(checker, check);
  const reconciling = useReconcilingOf(checker, check);
  const teacher = useTeacherOf(checker, check.workbook);
  const suggestions = useSuggestionsOf(host, checker, check, writes);
  const filling = useFillingOf(host, checker, writes);
  const ownForms = useOwnFormsOf(host, checker, check, writes);
  const { names, setNames } = check;
  const shown = useMemo(() => ({ names, setNames }), [names, setNames]);
  const filter = useFilterOf(report);
  const walk = useWalk(filter.shown);
  useCommands(commands, check, walk);
  useEffect(() => onReport?.(report), [onReport, report]);
  useEffect(() => {
    if (run.kind === "busy") void loadReport();
  }, [run.kind]);
  useEffect(() => {
    if (run.kind === "busy") announce(({ view: words }) => words.steps[run.step]);
    if (run.kind === "stopped")
      announce(({ view: words }) => (report ? words.stoppedEarlier : words.stopped));
    if (run.kind === "failed") announce(({ view: words }) => words.failed);
    if (run.kind === "done")
      announce(({ view: words }) => words.ended(run.report.findings.length, run.report.undecided.length));
    // What was found before changes with the run that finds anew.
  }, [announce, run]);
  useEffect(() => {
    if (rechecked)
      say((language) => {
        const { findings, undecided } = rechecked;
        const again = language.view.rules.rechecked(findings.length, undecided.length);
        return [memory?.lastSaid()?.(language), again].filter((said) => said !== undefined).join(" ");
      });
    // It is told of a check, not of a memory.
  }, [say, rechecked]);
  useEffect(() => {
    if (stale && report) announce(({ view: words }) => words.stale);
  }, [announce, stale]);

  return (
    <>
      <CheckControls check={check} />
      {run.kind === "failed" && (
        <Notice heading={view.failed} focused>
          {errorText(run.trouble.code, run.trouble.file, run.trouble.detail, locale)}
        </Notice>
      )}
      <MemoryContext.Provider value={memory}>
        <FillingContext.Provider value={filling}>
          <OwnFormsContext.Provider value={ownForms}>
            <FillSection />
          </OwnFormsContext.Provider>
        </FillingContext.Provider>
      </MemoryContext.Provider>
      {report && (
        <MemoryContext.Provider value={memory}>
          <NamesContext.Provider value={shown}>
            <ReconcilingContext.Provider value={reconciling}>
              <TraceContext.Provider value={trace}>
                <WritesContext.Provider value={writes}>
                  <SuggestionsContext.Provider value={suggestions}>
                    <TeacherContext.Provider value={teacher}>
                      <WalkContext.Provider value={walk.context}>
                        <FilterContext.Provider value={filter}>
                          <CheckedContext.Provider value={checked}>
                            <Suspense>
                              <Report
                                report={report}
                                shown={filter.shown ?? report}
                                end={run.kind === "done" ? run.report : undefined}
                                keys={keys}
                              />
                            </Suspense>
                          </CheckedContext.Provider>
                        </FilterContext.Provider>
                      </WalkContext.Provider>
                    </TeacherContext.Provider>
                  </SuggestionsContext.Provider>
                </WritesContext.Provider>
              </TraceContext.Provider>
            </ReconcilingContext.Provider>
          </NamesContext.Provider>
        </MemoryContext.Provider>
      )}
    </>
  );
}
