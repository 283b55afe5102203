import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import { addressList, addressOn, splitAddress } from "../core/address-list";
import { findingMessage } from "../core/check-document";
import { explanationLines } from "../core/explanation-text";
import type { Finding } from "../core/report";
import { CopyButton } from "./CopyButton";
import { Figures } from "./Figures";
import { FindingExplanation } from "./FindingExplanation";
import { FindingSuggestion } from "./FindingSuggestion";
import { findingText } from "./finding-text";
import { useLanguage } from "./Language";
import { OtherSheets } from "./OtherSheets";
import { SeverityMark } from "./SeverityMark";
import { useShowCells } from "./use-show-cells";
import { useWalkContext } from "./use-walk";

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "flex-start" },
  face: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Clear of the line at the foot of the view.
    scrollMarginBottom: "64px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus": {
      backgroundColor: tokens.colorNeutralBackground2,
      boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": {
      ":focus": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    },
  },
  head: { display: "flex", gap: "12px", alignItems: "baseline", flexWrap: "wrap" },
  cell: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  accepted: { fontWeight: tokens.fontWeightSemibold },
  related: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly sheet: string;
  readonly workbook: string;
}

/** One finding: the whole of it is the button that shows its cells; copying stands beside. */
export function FindingCard({ finding, sheet, workbook }: FindingCardProps) {
  const language = useLanguage();
  const { words, view, locale } = language;
  const styles = useStyles();
  const show = useShowCells();
  const { target, reached } = useWalkContext();
  const face = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (target?.finding === finding) face.current?.focus();
  }, [target, finding]);
  const cell = addressOn(sheet, finding.at);
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <button
          ref={face}
          type="button"
          className={styles.face}
          data-finding={finding.id}
          onFocus={() => reached(finding)}
          onClick={() => show([finding.at, ...finding.related])}
        >
          <span className={styles.head}>
            <span className={styles.cell}>{cell} </span>
            {/* The blanks part the words for those who hear them. */}
            <SeverityMark severity={finding.severity} />{" "}
            {finding.accepted && <span className={styles.accepted}>{words.accepted} </span>}
          </span>
          <span>{findingMessage(finding, locale)} </span>
          <Figures finding={finding} />
          {finding.related.length > 0 && (
            <span className={styles.related}>
              {words.cells}: {addressList(sheet, finding.related, words)}
            </span>
          )}
          {explanationLines(finding, sheet, words, locale).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </button>
        <CopyButton label={view.copyOf(cell)} text={() => findingText(finding, workbook, language)}>
          {view.copy}
        </CopyButton>
      </div>
      <OtherSheets finding={finding} sheet={splitAddress(finding.at).sheet} />
      <FindingSuggestion finding={finding} cell={cell} />
      <FindingExplanation finding={finding} cell={cell} />
    </li>
  );
}
