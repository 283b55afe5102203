import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import { useLanguage } from "./Language";

/** So many are drawn at once; ten thousand findings must not freeze the screen. */
const MOST_AT_ONCE = 50;

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface LongListProps<T> {
  readonly items: readonly T[];
  /** The place of an item that must be drawn, however far down; none where it is negative. */
  readonly reveal?: number;
  /** How many are drawn at first, and more with each press. */
  readonly atOnce?: number;
  readonly render: (item: T, index: number) => ReactNode;
}

export function LongList<T>({ items, reveal = -1, atOnce = MOST_AT_ONCE, render }: LongListProps<T>) {
  const [shown, setShown] = useState(atOnce);
  if (reveal >= shown) setShown(Math.ceil((reveal + 1) / atOnce) * atOnce);
  const { view } = useLanguage();
  const styles = useStyles();
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(render)}</ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          {view.more(Math.min(left, atOnce))}
        </Button>
      )}
    </>
  );
}
