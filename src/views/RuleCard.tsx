import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { RuleEntry } from "../core/report";
import { linkedText } from "../core/rules/linked-text";
import { ruleText } from "../core/rules/rule-text";
import { ruleTitle } from "./group-title";
import { useLanguage } from "./Language";
import { RuleForm } from "./RuleForm";
import { useFocusBack } from "./use-focus-back";
import { useHost } from "./use-host";
import type { RuleDecisions } from "./use-rule-decisions";
import { useShowCells } from "./use-show-cells";

const useStyles = makeStyles({
  card: { padding: "4px 0 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  face: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    gap: "2px",
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    scrollMarginBottom: "64px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  off: { color: tokens.colorNeutralForeground2 },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  mark: { fontWeight: tokens.fontWeightSemibold },
  tools: { display: "flex", flexWrap: "wrap", gap: "4px 8px", padding: "0 8px" },
});

interface RuleCardProps {
  readonly rule: RuleEntry;
  /** Undefined where nothing can be kept. */
  readonly decisions: RuleDecisions | undefined;
  /** The card goes, and the focus with it. */
  readonly onRemoved: () => void;
}

/** One rule: the sentence is the button that shows a case of it; what can be decided stands below. */
export function RuleCard({ rule, decisions, onRemoved }: RuleCardProps) {
  const language = useLanguage();
  const { rules: words } = language.view;
  const styles = useStyles();
  const show = useShowCells();
  const title = ruleTitle(rule, language);
  const isOff = rule.decision === "off";
  const evidence = rule.evidence.map((one) => words.evidences[one]).join(", ");
  return (
    <li className={styles.card}>
      <button type="button" className={styles.face} onClick={() => show([rule.at, ...rule.parts])}>
        <span className={isOff ? styles.off : undefined}>{title} </span>
        {rule.rule && <span className={styles.by}>{ruleText(rule.rule)} </span>}
        {rule.linked && <span className={styles.by}>{linkedText(rule.linked)} </span>}
        <span className={styles.by}>{words.by(evidence)} </span>
        {rule.decision && <span className={styles.mark}>{isOff ? words.off : words.confirmed} </span>}
      </button>
      {decisions && <Deciding rule={rule} title={title} decisions={decisions} onRemoved={onRemoved} />}
    </li>
  );
}

interface DecidingProps extends RuleCardProps {
  readonly title: string;
  readonly decisions: RuleDecisions;
}

function Deciding({ rule, title, decisions, onRemoved }: DecidingProps) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  const host = useHost();
  const [isCorrecting, setCorrecting] = useState(false);
  const box = useFocusBack(isCorrecting);
  const { decision, taught } = rule;
  const isOff = decision === "off";
  const isConfirmed = decision === "confirmed";
  const tool = (name: string, onClick: () => void) => (
    <Button size="small" aria-label={words.of(name, title)} onClick={onClick}>
      {name}
    </Button>
  );
  const set = (next: typeof decision, said: Parameters<RuleDecisions["decide"]>[2]) => () =>
    void decisions.decide(rule, next, said);
  const remove = async (): Promise<void> => {
    if (await decisions.remove(taught)) onRemoved();
  };
  if (isCorrecting)
    return (
      <div ref={box}>
        <RuleForm correcting={rule} onDone={() => setCorrecting(false)} />
      </div>
    );
  return (
    <div ref={box} className={styles.tools}>
      {taught.length > 0
        ? tool(words.remove, () => void remove())
        : isOff
          ? tool(
              words.switchOn,
              set(undefined, (said) => said.saidOn),
            )
          : tool(
              words.switchOff,
              set("off", (said) => said.saidOff),
            )}
      {taught.length === 0 &&
        !isOff &&
        (isConfirmed
          ? tool(
              words.unconfirm,
              set(undefined, (said) => said.saidUnconfirmed),
            )
          : tool(
              words.confirm,
              set("confirmed", (said) => said.saidConfirmed),
            ))}
      {!isOff && host.selection && tool(words.correct, () => setCorrecting(true))}
    </div>
  );
}
