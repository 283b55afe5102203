import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import { reversedText } from "../core/reconcile/reconcile-summary";
import type { Reconciled } from "../host/checker";
import { ComparedFigures } from "./ComparedFigures";
import { useLanguage } from "./Language";
import { Notice } from "./Notice";
import { ReconciledLists } from "./ReconciledLists";
import type { Reconciling } from "./use-reconcile";

const useStyles = makeStyles({
  title: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { margin: "0 0 4px", overflowWrap: "anywhere" },
  tools: { margin: "8px 0" },
  turn: { display: "block", marginTop: "8px" },
});

interface ReconcileResultProps {
  readonly found: Reconciled;
  readonly reconciling: Reconciling;
}

/** What came of it: figures of two periods, and two lists in a few sentences and person by person. */
export function ReconcileResult({ found, reconciling }: ReconcileResultProps) {
  const { view, locale } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const { choice, start, close } = reconciling;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [found]);
  if (!choice) return null;
  const { document, withoutList, comparison } = found;
  const reversed = document && reversedText(document, locale);
  const isCompared = comparison !== undefined && comparison.compared > 0;
  return (
    <div>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {choice.other.name}
      </h3>
      <RadioGroup
        aria-label={words.direction}
        value={choice.isOtherBefore ? "before" : "now"}
        onChange={(_, { value }) => start({ ...choice, isOtherBefore: value === "before" })}
      >
        <Radio value="before" label={words.otherIsBefore(choice.other.name)} />
        <Radio value="now" label={words.otherIsNow(choice.other.name)} />
      </RadioGroup>
      {reversed !== undefined && (
        <Notice heading={words.reversed}>
          {reversed}
          <Button
            size="small"
            className={styles.turn}
            onClick={() => start({ ...choice, isOtherBefore: !choice.isOtherBefore })}
          >
            {words.turn}
          </Button>
        </Notice>
      )}
      {isCompared && <ComparedFigures comparison={comparison} />}
      {withoutList !== undefined && !isCompared && <p className={styles.line}>{words.noList(withoutList)}</p>}
      {document && <ReconciledLists document={document} choice={choice} reconciling={reconciling} />}
      <div className={styles.tools}>
        <Button size="small" onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
