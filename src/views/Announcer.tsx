import { makeStyles } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext, useState } from "react";

import type { ViewWords } from "../locales/view-words";
import { useLanguage } from "./Language";

/** Said in the language of the moment, so that a change of language changes it too. */
export type Announcement = (view: ViewWords) => string;

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

const useStyles = makeStyles({
  line: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The one line that screen readers read aloud when it changes. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [announcement, announce] = useState<Announcement>();
  const { view } = useLanguage();
  const styles = useStyles();
  return (
    <AnnounceContext.Provider value={(said) => announce(() => said)}>
      {children}
      <div role="status" aria-live="polite" className={styles.line}>
        {announcement?.(view)}
      </div>
    </AnnounceContext.Provider>
  );
}

export const useAnnounce = (): ((announcement: Announcement) => void) => useContext(AnnounceContext);
