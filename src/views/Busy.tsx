import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import type { Step } from "../locales/view-words";
import { useLanguage } from "./Language";

const useStyles = makeStyles({
  busy: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  step: { margin: 0 },
});

/** What is being done, and the way out of it, which takes the focus of the button that was pressed. */
export function Busy({ step, onStop }: { readonly step: Step; readonly onStop: () => void }) {
  const { view } = useLanguage();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className={styles.busy}>
      <p className={styles.step}>{view.steps[step]}</p>
      <ProgressBar aria-label={view.steps[step]} />
      <Button onClick={onStop}>{view.stop}</Button>
    </div>
  );
}
