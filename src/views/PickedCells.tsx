import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { addressOn } from "../core/address-list";
import type { PickedPart } from "../core/rules/bind-picked";
import { useLanguage } from "./Language";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  cell: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    overflowWrap: "anywhere",
  },
  tools: { display: "flex", flexWrap: "wrap", gap: "4px 8px", marginTop: "2px" },
});

interface PickedCellsProps {
  readonly name: string;
  readonly cells: readonly PickedPart[];
  /** The sheet that need not be said. */
  readonly sheet: string;
  /** Each stands with its sign. */
  readonly isSum?: boolean;
  readonly tools: readonly { readonly label: string; readonly onPress: () => void }[];
  readonly onDrop: (index: number) => void;
}

/** Cells that were picked for one place of a rule, and the buttons that take more. */
export function PickedCells({ name, cells, sheet, isSum = false, tools, onDrop }: PickedCellsProps) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  return (
    <div role="group" aria-label={name}>
      <span className={styles.name}>{name}: </span>
      {cells.length === 0 && <span className={styles.none}>{words.notPicked}</span>}
      <ul className={styles.list}>
        {cells.map(({ at, sign }, i) => (
          <li key={`${at} ${String(i)}`} className={styles.cell}>
            <span>
              {isSum && (sign === -1 ? "− " : "+ ")}
              {addressOn(sheet, at)}
            </span>
            <Button size="small" appearance="subtle" aria-label={words.drop(at)} onClick={() => onDrop(i)}>
              {words.dropIt}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        {tools.map(({ label, onPress }) => (
          <Button key={label} size="small" onClick={onPress} aria-label={`${label} – ${name}`}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
