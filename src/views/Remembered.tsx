import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";

import type { CheckReport } from "../core/report";
import { fixedFindings } from "../core/state/explain";
import { isEmptyState } from "../core/state/state";
import type { MemoryCounts } from "../locales/memory-words";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { useFocusBack } from "./use-focus-back";
import { type Memory, useMemory } from "./use-memory";

const useStyles = makeStyles({
  line: { margin: "0 0 8px", overflowWrap: "anywhere" },
  // With what is answered to it, clear of the line at the foot of the view.
  question: { margin: "0 0 8px", overflowWrap: "anywhere", scrollMarginBottom: "112px" },
  unsaved: { margin: "0 0 8px", fontWeight: tokens.fontWeightSemibold },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
});

/** What travels with the file, the file that holds it where one must be taken away, and how to be rid of it. */
export function Remembered({ report }: { readonly report: CheckReport }) {
  const { view } = useLanguage();
  const { memory: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const memory = useMemory();
  if (!memory) return null;
  const { stored, state, isUnsaved } = memory;
  const { place, reading } = stored;
  return (
    <section aria-labelledby="remembered">
      <h2 id="remembered" className={headings.section}>
        {words.heading}
      </h2>
      <p className={styles.line}>
        {reading && reading.kind !== "state"
          ? words[reading.kind]
          : isEmptyState(state)
            ? words.nothing
            : `${words.counts(countsOf(memory, report))} ${words.places[place]}`}
      </p>
      {isUnsaved && (
        <>
          <p className={styles.unsaved}>{words.unsaved[place]}</p>
          <div className={styles.tools}>
            <Button size="small" appearance="primary" onClick={() => void memory.handOut()}>
              {words.handOut[place]}
            </Button>
          </div>
        </>
      )}
      <Removal memory={memory} />
    </section>
  );
}

/** Asks before it removes; both answers by keyboard. */
function Removal({ memory }: { readonly memory: Memory }) {
  const { view } = useLanguage();
  const { memory: words } = view;
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const box = useFocusBack(isAsking);
  useLayoutEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const { place } = memory.stored;

  const remove = async (): Promise<void> => {
    if (await memory.clear((now) => now.view.memory.removed[place])) setAsking(false);
  };
  if (!isAsking)
    return (
      <div ref={box}>
        <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </div>
    );
  return (
    <div role="group" aria-label={words.remove}>
      <p ref={question} tabIndex={-1} className={styles.question}>
        {words.removeAsk[place]}
      </p>
      <div className={styles.tools}>
        <Button size="small" appearance="primary" onClick={() => void remove()}>
          {words.removeNow}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function countsOf({ state }: Memory, { findings, rules }: CheckReport): MemoryCounts {
  const held = new Set(findings.map(({ explanation }) => explanation && keyOf(explanation)));
  const holding = state.explanations.filter((one) => held.has(keyOf(one)));
  const fixed = new Set(fixedFindings(state, findings));
  const gone = state.explanations.filter(({ finding }) => fixed.has(finding));
  const present = new Set(rules.flatMap(({ id, ownId }) => [id, ownId]));
  return {
    explained: holding.length,
    accepted: holding.filter(({ status }) => status === "accepted").length,
    reopened: state.explanations.length - holding.length - gone.length,
    fixed: new Set(gone.map(({ finding }) => finding)).size,
    rules: state.rules.length + (state.taught ?? []).length + (state.linked ?? []).length,
    lostRules: state.rules.filter(({ pattern }) => !present.has(pattern)).length,
    mappings: state.mappings.length,
    filled: (state.filled ?? []).length,
    lists: (state.lists?.headings.length ?? 0) + (state.lists?.values.length ?? 0),
  };
}

function keyOf({ finding, values }: { readonly finding: string; readonly values: string }): string {
  return `${finding} ${values}`;
}
