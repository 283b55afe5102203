import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";

import { addressList, splitAddress } from "../core/address-list";
import type { CountTrace } from "../core/counts/trace-count";
import { errorText } from "../core/error-text";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import { useLanguage } from "./Language";
import { useHost } from "./use-host";
import { useShowCells } from "./use-show-cells";
import { useTrace } from "./use-trace";

const useStyles = makeStyles({
  box: { margin: "8px 0", display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  line: { margin: 0, overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** From the selected figure to the rows of the list behind it. */
export function CountTraceSection() {
  const { view } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const host = useHost();
  const say = useSay();
  const trace = useTrace();
  const [found, setFound] = useState<CountTrace>();
  if (!host.selection || !trace) return null;

  const look = async (): Promise<void> => {
    try {
      const [at] = (await host.selection?.()) ?? [];
      const next = at === undefined ? undefined : await trace(at);
      setFound(next);
      if (!next)
        say(({ view: now }) =>
          at === undefined ? now.lists.nothingSelected : now.lists.notCounted(splitAddress(at).cell),
        );
    } catch (error) {
      const { code, file, detail } = troubleOf(error, host.name);
      say(({ locale }) => errorText(code, file, detail, locale));
    }
  };
  return (
    <div className={styles.box}>
      <Button size="small" onClick={() => void look()}>
        {words.trace}
      </Button>
      {found && <Traced trace={found} />}
    </div>
  );
}

function Traced({ trace }: { readonly trace: CountTrace }) {
  const { view, words: shared } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const show = useShowCells();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [trace]);
  const { at, reported, counted, unsettled } = trace;
  const sheetOf = (addresses: readonly string[]): string => splitAddress(addresses[0] ?? "").sheet;
  const list = (addresses: readonly string[], heading: string) =>
    addresses.length > 0 && (
      <>
        <p className={styles.line}>
          {heading} {sheetOf(addresses)}: {addressList(sheetOf(addresses), addresses, shared)}
        </p>
        <Button size="small" appearance="subtle" onClick={() => show(addresses)}>
          {words.showRows(addresses.length)}
        </Button>
      </>
    );
  return (
    <>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {words.traced(splitAddress(at).cell, reported, counted.length)}
      </h3>
      {list(counted, words.countedRows)}
      {list(unsettled, words.unsettledRows(unsettled.length))}
    </>
  );
}
