import { Button, ProgressBar } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from "react";

import { sheetPrefix } from "../core/workbook/address";
import type { FillStep } from "../host/checker";
import { useAnnounce } from "./Announcer";
import { useLanguage } from "./Language";
import { OwnFormButton, OwnFormSection } from "./OwnFormSection";
import { SelectedOrigin } from "./SelectedOrigin";
import { useFillStyles } from "./fill-styles";
import { useHeadings } from "./headings";
import { type FillRun, useFilling } from "./use-filling";
import { useMemory } from "./use-memory";
import { useShowCells } from "./use-show-cells";

const loadWork = async () => ({
  default: (await import(/* webpackChunkName: "filling" */ "./FillWork")).FillWork,
});
const FillWork = lazy(loadWork);

/** Filling forms, from choosing them to the file that is taken away. */
export function FillSection(): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const headings = useHeadings();
  const heading = useRef<HTMLHeadingElement>(null);
  const filling = useFilling();
  const memory = useMemory();
  const kind = filling?.run.kind ?? "closed";
  // What is refused takes the focus itself.
  const isRefused = filling?.run.kind === "asking" && filling.run.refusal !== undefined;
  const before = useRef(kind);
  useLayoutEffect(() => {
    // What was pressed is gone; but on opening the page nothing is taken from where the user is.
    const isWaiting = kind === "looking" || kind === "planning" || kind === "writing";
    if (before.current !== kind && !isWaiting && !isRefused) heading.current?.focus();
    if (kind === "looking") void loadWork();
    before.current = kind;
  }, [kind, isRefused]);
  if (!filling) return null;
  const { run } = filling;
  const isAsking = run.kind === "asking" || run.kind === "planning" || run.kind === "planned";
  return (
    <section aria-labelledby="filling">
      <h2 id="filling" ref={heading} tabIndex={-1} className={headings.section}>
        {words.heading}
      </h2>
      <p className={styles.note}>{words.note}</p>
      {(run.kind === "closed" || run.kind === "written") && (
        <div className={styles.tools}>
          {run.kind === "written" && memory?.stored.place === "copy" && memory.isUnsaved && (
            <Button size="small" appearance="primary" onClick={() => void memory.handOut()}>
              {words.handOut}
            </Button>
          )}
          {run.kind === "written" && run.sheet !== undefined && <SeeWritten sheet={run.sheet} />}
          <Button size="small" onClick={filling.open}>
            {words.open}
          </Button>
          <OwnFormButton />
          <SelectedOrigin />
        </div>
      )}
      {(run.kind === "closed" || run.kind === "written") && <OwnFormSection />}
      {(run.kind === "looking" || run.kind === "planning") && <Waiting run={run} onStop={filling.stop} />}
      {run.kind === "writing" && <p className={styles.line}>{words.writing}</p>}
      {isAsking && (
        <Suspense>
          <FillWork />
        </Suspense>
      )}
    </section>
  );
}

/** Goes to what was written, which no host does by itself. */
function SeeWritten({ sheet }: { readonly sheet: string }): ReactNode {
  const { view } = useLanguage();
  const show = useShowCells();
  return (
    <Button size="small" onClick={() => show([`${sheetPrefix(sheet)}!A1`])}>
      {view.filling.seeWritten}
    </Button>
  );
}

interface WaitingProps {
  readonly run: Extract<FillRun, { kind: "looking" | "planning" }>;
  readonly onStop: () => void;
}

function Waiting({ run, onStop }: WaitingProps): ReactNode {
  const { view } = useLanguage();
  const { filling: words, sending } = view;
  const styles = useFillStyles();
  const box = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const step = run.kind === "planning" ? run.step : undefined;
  const textOf = (one: FillStep): string => {
    switch (one.kind) {
      case "reading":
        return sending.reading(one.file, one.done + 1, one.all);
      case "counting":
        return words.counting(one.done, one.all);
      case "checking":
        return words.checkingLists;
      case "reading-lists":
        return words.planning;
    }
  };
  const text = run.kind === "looking" ? words.looking : words.planning;
  const shown = step ? textOf(step) : text;
  useLayoutEffect(() => {
    box.current?.querySelector("button")?.focus();
  }, []);
  // Once, not with every file.
  useEffect(() => announce(() => text), [announce, text]);
  return (
    <div ref={box} className={styles.group}>
      <p className={styles.line}>{shown}</p>
      <ProgressBar aria-label={shown} {...(step && "all" in step && { value: step.done / step.all })} />
      <div>
        <Button size="small" onClick={onStop}>
          {view.stop}
        </Button>
      </div>
    </div>
  );
}
