import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";

import { type Language, useLanguage } from "./Language";

/** Said in the language of the moment, so that a change of language changes it too. */
export type Announcement = (language: Language) => string;

interface Announcing {
  /** Read aloud; for what is also seen elsewhere on the screen. */
  readonly announce: (announcement: Announcement) => void;
  /** Read aloud and seen. */
  readonly say: (announcement: Announcement) => void;
}

const nothing = (): void => undefined;
const AnnounceContext = createContext<Announcing>({ announce: nothing, say: nothing });

const useStyles = makeStyles({
  aloud: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  seen: {
    position: "sticky",
    bottom: 0,
    marginTop: "12px",
    padding: "6px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

interface Line {
  readonly announcement: Announcement;
  readonly seen: boolean;
  readonly turn: number;
}

/** The one line that screen readers read aloud when it changes; what is seen nowhere else is seen here. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [line, setLine] = useState<Line>();
  const language = useLanguage();
  const styles = useStyles();
  const turns = useRef(0);
  const put = useCallback(
    (announcement: Announcement, seen: boolean) => setLine({ announcement, seen, turn: ++turns.current }),
    [],
  );
  const announcing = useMemo<Announcing>(
    () => ({ announce: (said) => put(said, false), say: (said) => put(said, true) }),
    [put],
  );
  return (
    <AnnounceContext.Provider value={announcing}>
      {children}
      <div role="status" aria-live="polite" className={line?.seen ? styles.seen : styles.aloud}>
        {/* Another element each time: the same words said twice are read twice. */}
        {line && <span key={line.turn}>{line.announcement(language)}</span>}
      </div>
    </AnnounceContext.Provider>
  );
}

export const useAnnounce = (): Announcing["announce"] => useContext(AnnounceContext).announce;
export const useSay = (): Announcing["say"] => useContext(AnnounceContext).say;
