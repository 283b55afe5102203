import { useCallback, useEffect, useRef, useState } from "react";

import type { CheckReport } from "../core/report";
import { withExplanations } from "../core/state/explain";
import { decidingIn } from "../core/state/deciding-in";
import { stateIn } from "../core/state/read-state";
import { withStateNote } from "../core/state/state-note";
import type { Workbook } from "../core/workbook/workbook";
import type { Checker, Names } from "../host/checker";
import type { Host, Stored } from "../host/host";
import type { Step } from "../locales/view-words";
import { type CheckRun, type Survey, troubleOf } from "./check-run";

export interface Check {
  readonly run: CheckRun;
  /** What the latest check that came to its end found; it outlives one that was stopped or failed. */
  readonly report: CheckReport | undefined;
  /** The workbook that report is of; what is remembered of it, where the host can remember. */
  readonly workbook: Workbook | undefined;
  readonly stored: Stored | undefined;
  /** Marks the report by what is remembered now; where that decides otherwise on rules, checks again what was read. */
  readonly remember: (stored: Stored) => void;
  /** What the latest check of that kind found. */
  readonly rechecked: CheckReport | undefined;
  /** Whether findings name people; another choice checks again what was read. */
  readonly names: Names;
  readonly setNames: (names: Names) => void;
  readonly survey: Survey;
  /** The workbook has changed since it was read. */
  readonly stale: boolean;
  readonly start: () => void;
  readonly stop: () => void;
  /** Checks anew after a write of ours, out of sight: the screen stays, and what was found is replaced. */
  readonly refresh: () => Promise<void>;
}

/** Looks at the workbook once on opening, checks when asked, stops when asked. A stopped run leaves nothing behind. */
export function useCheck(host: Host, checker: Checker): Check {
  const [run, setRun] = useState<CheckRun>({ kind: "ready" });
  const [found, setFound] = useState<Found>();
  const [survey, setSurvey] = useState<Survey>({ kind: "looking" });
  const [stale, setStale] = useState(false);
  const running = useRef<AbortController>();
  const changes = useRef(0);
  const latest = useRef<Found>();
  latest.current = found;
  const rechecks = useRef(0);
  const writes = useRef(0);
  const [rechecked, setRechecked] = useState<CheckReport>();
  const [names, setNames] = useState<Names>("hidden");
  const asked = useRef(names);

  useEffect(() => {
    const opening = new AbortController();
    const { signal } = opening;
    const look = async (): Promise<void> => {
      try {
        const workbook = await host.read(() => undefined, signal);
        const overview = await checker.survey(workbook, signal);
        if (!signal.aborted) setSurvey({ kind: "seen", overview });
      } catch (error) {
        if (signal.aborted) return;
        setSurvey({ kind: "none" });
        // Asked for nothing yet: a run that began meanwhile tells of the trouble itself.
        if (!running.current) setRun({ kind: "failed", trouble: troubleOf(error, host.name) });
      }
    };
    void look();
    const unwatch = host.watch(() => {
      changes.current++;
      setStale(true);
    });
    return () => {
      opening.abort();
      running.current?.abort();
      unwatch();
    };
  }, [host, checker]);

  const start = useCallback(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const update = (state: CheckRun): void => {
      if (!signal.aborted) setRun(state);
    };
    const check = async (): Promise<void> => {
      try {
        update({ kind: "busy", step: "opening" });
        const before = changes.current;
        const written = writes.current;
        const found = await findIn(host, checker, asked.current, signal, (step) => {
          // What changed while it was read may be in it by half.
          if (step === "checking" && !signal.aborted) setStale(changes.current !== before);
          update({ kind: "busy", step });
        });
        if (!signal.aborted) setFound(found);
        // A write of ours meanwhile is not in what was read.
        if (!signal.aborted && writes.current !== written) setStale(true);
        update({ kind: "done", report: found.report });
      } catch (error) {
        update({ kind: "failed", trouble: troubleOf(error, host.name) });
      }
    };
    running.current?.abort();
    running.current = controller;
    rechecks.current++;
    void check();
  }, [host, checker]);

  const stop = useCallback(() => {
    running.current?.abort();
    setRun({ kind: "stopped" });
    setSurvey((before) => (before.kind === "looking" ? { kind: "none" } : before));
  }, []);

  const refresh = useCallback(async () => {
    const { signal } = new AbortController();
    writes.current++;
    const before = changes.current;
    try {
      const found = await findIn(host, checker, asked.current, signal, () => undefined);
      setFound(found);
      setStale(changes.current !== before);
    } catch {
      // What is shown is old; the next check says what is the matter.
      setStale(true);
    }
  }, [host, checker]);

  /** Checks again what was read, as it is remembered and asked for now. */
  const recheck = useCallback(
    async ({ workbook }: Found, stored: Stored | undefined): Promise<void> => {
      const turn = ++rechecks.current;
      const { signal } = new AbortController();
      try {
        const bare = await checker.check(workbook, signal, stored && stateIn(stored.reading), asked.current);
        if (turn !== rechecks.current) return;
        // What was explained meanwhile holds.
        setFound((now) => {
          if (now?.workbook !== workbook) return now;
          const kept = now.stored ?? stored;
          return kept
            ? rememberedIn({ workbook, bare, report: bare, stored }, kept)
            : { ...now, bare, report: bare };
        });
        setRechecked(bare);
      } catch (error) {
        if (turn === rechecks.current) setRun({ kind: "failed", trouble: troubleOf(error, host.name) });
      }
    },
    [host, checker],
  );

  const remember = useCallback(
    (stored: Stored) => {
      setFound((before) => before && rememberedIn(before, stored));
      const before = latest.current;
      if (before && rulesIn(before.stored) !== rulesIn(stored)) void recheck(before, stored);
    },
    [recheck],
  );

  const chooseNames = useCallback(
    (next: Names) => {
      asked.current = next;
      setNames(next);
      if (latest.current) void recheck(latest.current, latest.current.stored);
    },
    [recheck],
  );

  return {
    run,
    report: found?.report,
    workbook: found?.workbook,
    stored: found?.stored,
    remember,
    rechecked,
    names,
    setNames: chooseNames,
    survey,
    stale,
    start,
    stop,
    refresh,
  };
}

interface Found {
  readonly workbook: Workbook;
  /** As the checker gave it. */
  readonly bare: CheckReport;
  readonly report: CheckReport;
  readonly stored: Stored | undefined;
}

async function findIn(
  host: Host,
  checker: Checker,
  names: Names,
  signal: AbortSignal,
  progress: (step: Step) => void,
): Promise<Found> {
  const workbook = await host.read(progress, signal);
  const stored = await host.store?.load(signal);
  progress("checking");
  const bare = await checker.check(workbook, signal, stored && stateIn(stored.reading), names);
  return { workbook, bare, stored, report: withStateNote(bare, stored?.reading) };
}

/** What decides on rules, to compare. */
function rulesIn(stored: Stored | undefined): string {
  return JSON.stringify(decidingIn(stateIn(stored?.reading)));
}

/** Findings to which nothing happens stay the same objects: a walk over them goes on. */
function rememberedIn({ workbook, bare, report }: Found, stored: Stored): Found {
  const { explanations } = stateIn(stored.reading);
  const findings = withExplanations(report.findings, explanations, workbook);
  return { workbook, bare, stored, report: withStateNote({ ...bare, findings }, stored.reading) };
}
