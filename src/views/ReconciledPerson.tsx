import { makeStyles, tokens } from "@fluentui/react-components";

import { withoutWorkbook } from "../core/address-list";
import type { ReconcileRow } from "../core/reconcile/reconcile-rows";
import { useLanguage } from "./Language";
import { useShowCells } from "./use-show-cells";

const useStyles = makeStyles({
  person: { padding: "6px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sides: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "0 12px",
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  what: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    marginTop: "4px",
  },
  cell: {
    border: "none",
    padding: 0,
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ReconciledPersonProps {
  readonly row: ReconcileRow;
  /** The list that is in the workbook. */
  readonly own: "before" | "now";
}

/** One person as two lists have them: the list before at the left, that of now at the right. */
export function ReconciledPerson({ row, own }: ReconciledPersonProps) {
  const { view } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const show = useShowCells();
  const place = (side: "before" | "now") => {
    const address = row[side];
    if (address === undefined) return words.none;
    const cell = withoutWorkbook(address);
    if (side !== own) return cell;
    return (
      <button type="button" className={styles.cell} aria-label={words.go(cell)} onClick={() => show([cell])}>
        {cell}
      </button>
    );
  };
  return (
    <li className={styles.person}>
      {row.name !== undefined && <div className={styles.name}>{row.name}</div>}
      <div className={styles.sides}>
        <span>
          <span className={styles.label}>{words.before}: </span>
          {place("before")}
        </span>
        <span>
          <span className={styles.label}>{words.now}: </span>
          {place("now")}
        </span>
        {row.facts?.map(({ what, before, now }) => (
          <Fact key={what} what={what} before={before} now={now} />
        ))}
      </div>
      {!row.facts && row.detail !== "" && <div className={styles.label}>{row.detail}</div>}
    </li>
  );
}

interface FactProps {
  readonly what: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

function Fact({ what, before, now }: FactProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.what}>{what}</span>
      {before !== undefined && <span>{before}</span>}
      {now !== undefined && <span>{now}</span>}
    </>
  );
}
