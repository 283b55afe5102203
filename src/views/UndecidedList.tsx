import { makeStyles, tokens } from "@fluentui/react-components";

import { addressList, bySheet, groupBy } from "../core/address-list";
import { formatNumber } from "../core/message";
import { reasonText } from "../core/reason-text";
import type { CheckReport } from "../core/report";
import { uncheckedText } from "../core/unchecked-text";
import { ruleTitle } from "./group-title";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useShowCells } from "./use-show-cells";

const useStyles = makeStyles({
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  rule: { padding: "2px 8px", overflowWrap: "anywhere" },
  place: {
    display: "block",
    width: "100%",
    padding: "6px 8px",
    border: "none",
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** What could not be judged and why: as prominent as what was found, also where it is nothing. */
export function UndecidedList({ report }: { readonly report: CheckReport }) {
  const language = useLanguage();
  const { view, locale } = language;
  const { undecided: entries } = report;
  const off = report.rules.filter(({ decision }) => decision === "off");
  const styles = useStyles();
  const headings = useHeadings();
  return (
    <section aria-labelledby="undecided">
      <h2 id="undecided" tabIndex={-1} className={headings.section}>
        {view.undecidedHeading}: {formatNumber(entries.length, locale)}
      </h2>
      <p className={styles.note}>{entries.length === 0 ? view.nothingUndecided : view.undecidedNote}</p>
      {[...groupBy(entries, ({ reason }) => reason)].map(([reason, places]) => (
        <PlaceGroup key={reason} title={reasonText(reason, locale)} places={places} />
      ))}
      {[...groupBy(report.unchecked, ({ reason }) => reason)].map(([reason, places]) => (
        <PlaceGroup key={reason} title={uncheckedText(reason, locale)} places={places} />
      ))}
      {off.length > 0 && (
        <>
          <h3 className={headings.check}>
            {view.rulesOff} ({formatNumber(off.length, locale)})
          </h3>
          <LongList
            items={off}
            render={(rule) => (
              <li key={rule.id} className={styles.rule}>
                {ruleTitle(rule, language)}
              </li>
            )}
          />
        </>
      )}
    </section>
  );
}

interface PlaceGroupProps {
  /** Why they were not checked. */
  readonly title: string;
  readonly places: readonly { readonly at: string }[];
}

function PlaceGroup({ title, places }: PlaceGroupProps) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const headings = useHeadings();
  const show = useShowCells();
  return (
    <>
      <h3 className={headings.check}>
        {title} ({formatNumber(places.length, locale)})
      </h3>
      <LongList
        items={[...bySheet(places, ({ at }) => at)]}
        render={([sheet, onSheet]) => {
          const cells = onSheet.map(({ at }) => at);
          return (
            <li key={sheet}>
              <button type="button" className={styles.place} onClick={() => show(cells)}>
                {sheet === "" ? "" : `${sheet}: `}
                {addressList(sheet, cells, words)}
              </button>
            </li>
          );
        }}
      />
    </>
  );
}
