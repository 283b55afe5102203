import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { explainedText } from "../core/explained-text";
import type { Finding } from "../core/report";
import { explain, takeBack } from "../core/state/explain";
import type { Explanation } from "../core/state/state";
import { ExplainForm } from "./ExplainForm";
import { useLanguage } from "./Language";
import { today } from "./today";
import { useFocusBack } from "./use-focus-back";
import { type Memory, useMemory } from "./use-memory";

const useStyles = makeStyles({
  box: { padding: "0 8px 8px" },
  said: {
    margin: "0 0 4px",
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  tools: { display: "flex", flexWrap: "wrap", gap: "4px 8px" },
});

interface FindingExplanationProps {
  readonly finding: Finding;
  /** Its cell, for those who hear the buttons. */
  readonly cell: string;
}

/** What was said of a finding, and the way to say something, change it or take it back. */
export function FindingExplanation({ finding, cell }: FindingExplanationProps) {
  const { words } = useLanguage();
  const styles = useStyles();
  const memory = useMemory();
  const { explanation } = finding;
  if (!explanation && !memory?.canSave) return null;
  return (
    <div className={styles.box}>
      {explanation && <p className={styles.said}>{explainedText(explanation, words)}</p>}
      {memory?.canSave && <Explaining finding={finding} cell={cell} memory={memory} />}
    </div>
  );
}

function Explaining({ finding, cell, memory }: FindingExplanationProps & { readonly memory: Memory }) {
  const { view } = useLanguage();
  const { memory: words } = view;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const box = useFocusBack(isOpen);
  const { explanation } = finding;

  const save = async (given: Omit<Explanation, "finding" | "values" | "date">): Promise<void> => {
    const bound = { finding: finding.id, values: memory.valuesOf(finding), date: today(), ...given };
    const isAccepted = given.status === "accepted";
    if (await memory.save(explain(memory.state, bound), (now) => now.view.memory.saved(isAccepted)))
      setOpen(false);
  };
  const undo = async (): Promise<void> => {
    if (!explanation) return;
    if (await memory.save(takeBack(memory.state, explanation), (now) => now.view.memory.takenBack))
      box.current?.querySelector("button")?.focus();
  };

  if (isOpen)
    return (
      <ExplainForm
        cell={cell}
        explanation={explanation}
        travels={memory.isFirst ? words.travels[memory.stored.place] : undefined}
        onSave={save}
        onCancel={() => setOpen(false)}
      />
    );
  return (
    <div ref={box} className={styles.tools}>
      <Button
        size="small"
        aria-label={explanation ? words.editAt(cell) : words.explainAt(cell)}
        onClick={() => setOpen(true)}
      >
        {explanation ? words.edit : words.explain}
      </Button>
      {explanation && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.takeBackAt(cell)}
          onClick={() => void undo()}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
