import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";

import { errorText } from "../core/error-text";
import type { Reconciled } from "../host/checker";
import { useAnnounce } from "./Announcer";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { Notice } from "./Notice";
import { ReconcileResult } from "./ReconcileResult";
import { useNames } from "./use-names";
import { type ReconcileRun, type Reconciling, useReconciling } from "./use-reconcile";

const useStyles = makeStyles({
  note: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  busy: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start", margin: "8px 0" },
});

/** The list of the workbook beside that of another file. */
export function ReconcileSection() {
  const reconciling = useReconciling();
  return reconciling ? <Section reconciling={reconciling} /> : null;
}

function Section({ reconciling }: { readonly reconciling: Reconciling }) {
  const { view, locale } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const announce = useAnnounce();
  const { names } = useNames();
  const { run, choice, start, stop } = reconciling;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (run.kind === "busy") announce(({ view: now }) => now.reconcile.steps[run.step]);
    if (run.kind === "stopped") announce(({ view: now }) => now.reconcile.stopped);
    if (run.kind === "done") announce(({ view: now }) => now.reconcile.ended(differencesIn(run.found)));
  }, [announce, run]);
  useLayoutEffect(() => {
    if (run.kind === "stopped") box.current?.querySelector("button")?.focus();
  }, [run]);
  // People are named, or no longer named, in what is shown too.
  useEffect(() => {
    if (choice && choice.names !== names) start({ ...choice, names });
  }, [choice, names, start]);

  return (
    <section aria-labelledby="reconcile" ref={box}>
      <h2 id="reconcile" className={headings.section}>
        {words.heading}
      </h2>
      <p className={styles.note}>{words.note}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xltx,.xls,.xlsb,.ods,.csv"
        data-testid="other-list"
        onChange={({ target }) => {
          const other = target.files?.[0];
          if (other) start({ other, isOtherBefore: choice?.isOtherBefore ?? true, names });
          // The same file can be chosen again after it was changed.
          target.value = "";
        }}
      />
      {run.kind === "busy" ? (
        <BusyWith run={run} onStop={stop} />
      ) : (
        <Button size="small" onClick={() => input.current?.click()}>
          {choice ? words.openAnother : words.open}
        </Button>
      )}
      {run.kind === "stopped" && <p className={styles.line}>{words.stopped}</p>}
      {run.kind === "failed" && (
        <Notice heading={words.failed} focused>
          {errorText(run.trouble.code, run.trouble.file, run.trouble.detail, locale)}
        </Notice>
      )}
      {run.kind === "done" && <ReconcileResult found={run.found} reconciling={reconciling} />}
    </section>
  );
}

function BusyWith({
  run,
  onStop,
}: {
  readonly run: Extract<ReconcileRun, { kind: "busy" }>;
  readonly onStop: () => void;
}) {
  const { view } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className={styles.busy}>
      <p className={styles.line}>{words.steps[run.step]}</p>
      <ProgressBar aria-label={words.steps[run.step]} />
      <Button onClick={onStop}>{words.stop}</Button>
    </div>
  );
}

function differencesIn({ document, comparison }: Reconciled): number {
  const lists = document
    ? [document.probable, document.changed, document.moved, document.onlyBefore, document.onlyNow]
    : [];
  return lists.reduce((sum, { length }) => sum + length, comparison?.findings.length ?? 0);
}
