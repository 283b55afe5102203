import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import { errorText } from "../core/error-text";
import { useSay } from "./Announcer";
import { CellOrigin } from "./CellOrigin";
import { troubleOf } from "./check-run";
import { useLanguage } from "./Language";
import { useHost } from "./use-host";

/** Asks of the cell that is selected where it comes from. */
export function SelectedOrigin(): ReactNode {
  const { view } = useLanguage();
  const host = useHost();
  const say = useSay();
  const [asked, setAsked] = useState<{ readonly at: string; readonly turn: number }>();
  const { selection } = host;
  if (!selection) return null;
  const ask = async (): Promise<void> => {
    try {
      const [at] = await selection();
      if (at === undefined) say(({ view: now }) => now.filling.nothingSelected);
      setAsked((before) => (at === undefined ? undefined : { at, turn: (before?.turn ?? 0) + 1 }));
    } catch (error) {
      const { code, file, detail } = troubleOf(error, host.name);
      say(({ locale }) => errorText(code, file, detail, locale));
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void ask()}>
        {view.filling.whereFromSelected}
      </Button>
      {asked && <CellOrigin key={asked.turn} at={asked.at} />}
    </>
  );
}
