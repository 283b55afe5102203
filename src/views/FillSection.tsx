import { Button, ProgressBar } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

import { useAnnounce } from "./Announcer";
import { FillForm } from "./FillForm";
import { FillPlanView } from "./FillPlanView";
import { useLanguage } from "./Language";
import { SelectedOrigin } from "./SelectedOrigin";
import { useFillStyles } from "./fill-styles";
import { useHeadings } from "./headings";
import { useFilling } from "./use-filling";
import { useMemory } from "./use-memory";

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
  useEffect(() => {
    // What was pressed is gone; but on opening the page nothing is taken from where the user is.
    const isWaiting = kind === "looking" || kind === "planning" || kind === "writing";
    if (before.current !== kind && !isWaiting && !isRefused) heading.current?.focus();
    before.current = kind;
  }, [kind, isRefused]);
  if (!filling) return null;
  const { run, fillable } = filling;
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
          <Button size="small" onClick={filling.open}>
            {words.open}
          </Button>
          <SelectedOrigin />
        </div>
      )}
      {(run.kind === "looking" || run.kind === "planning") && (
        <Waiting text={run.kind === "looking" ? words.looking : words.planning} onStop={filling.stop} />
      )}
      {run.kind === "writing" && <p className={styles.line}>{words.writing}</p>}
      {isAsking && fillable && (
        // What was chosen is kept while it is planned and looked at.
        <div hidden={run.kind !== "asking"}>
          <FillForm
            fillable={fillable}
            refusal={run.kind === "asking" ? run.refusal : undefined}
            onPlan={filling.plan}
            onClose={filling.close}
          />
        </div>
      )}
      {run.kind === "planned" && <FillPlanView planned={run.planned} />}
    </section>
  );
}

function Waiting({ text, onStop }: { readonly text: string; readonly onStop: () => void }): ReactNode {
  const { view } = useLanguage();
  const styles = useFillStyles();
  const box = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    box.current?.querySelector("button")?.focus();
    announce(() => text);
  }, [announce, text]);
  return (
    <div ref={box} className={styles.group}>
      <p className={styles.line}>{text}</p>
      <ProgressBar aria-label={text} />
      <div>
        <Button size="small" onClick={onStop}>
          {view.stop}
        </Button>
      </div>
    </div>
  );
}
