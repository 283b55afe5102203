import { Button, makeStyles } from "@fluentui/react-components";

import { addressList, bySheet } from "../core/address-list";
import type { Finding } from "../core/report";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useShowCells } from "./use-show-cells";

/** A summary may add up hundreds of sheets. */
const AT_ONCE = 6;

const useStyles = makeStyles({
  list: { padding: "0 8px 4px" },
  place: { minWidth: "0", overflowWrap: "anywhere", textAlign: "start", justifyContent: "start" },
});

interface OtherSheetsProps {
  readonly finding: Finding;
  /** The sheet that the finding itself stands on. */
  readonly sheet: string;
}

/** The ways to the cells of a finding that stand on other sheets: a program shows one sheet at a time. */
export function OtherSheets({ finding, sheet }: OtherSheetsProps) {
  const { view, words } = useLanguage();
  const styles = useStyles();
  const show = useShowCells();
  const suspects = [...finding.suspects, ...finding.alternatives.flat()].map(({ cell }) => cell);
  const cells = [...new Set([...finding.related, ...suspects])];
  // A bracket is in no sheet's name: the sheet is another workbook's, and cannot be gone to.
  const others = [...bySheet(cells, (cell) => cell)].filter(
    ([name]) => name !== "" && name !== sheet && !name.startsWith("["),
  );
  if (others.length === 0) return null;
  return (
    <div className={styles.list}>
      <LongList
        items={others}
        atOnce={AT_ONCE}
        render={([name, onSheet]) => (
          <li key={name}>
            <Button size="small" appearance="subtle" className={styles.place} onClick={() => show(onSheet)}>
              {view.goToSheet(name, addressList(name, onSheet, words))}
            </Button>
          </li>
        )}
      />
    </div>
  );
}
