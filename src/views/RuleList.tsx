import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { bySheet } from "../core/address-list";
import { formatNumber } from "../core/message";
import type { CheckReport } from "../core/report";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { RuleCard } from "./RuleCard";
import { RuleForm } from "./RuleForm";
import { RulePackTools } from "./RulePackTools";
import { UnplacedRules } from "./UnplacedRules";
import { useFocusBack } from "./use-focus-back";
import { useHost } from "./use-host";
import { useRuleDecisions } from "./use-rule-decisions";

/** A sheet may have hundreds of rules; what follows them should not be out of reach. */
const AT_ONCE = 10;

const useStyles = makeStyles({
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  add: { margin: "8px 0" },
});

/** What is checked by, in plain sentences: seen, confirmed, switched off, corrected, added. */
export function RuleList({ report }: { readonly report: CheckReport }) {
  const { view, locale } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const heading = useRef<HTMLHeadingElement>(null);
  const decisions = useRuleDecisions();
  const { rules, unplaced } = report;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" ref={heading} tabIndex={-1} className={headings.section}>
        {words.heading}: {formatNumber(rules.length, locale)}
      </h2>
      <p className={styles.note}>{rules.length === 0 ? words.none : words.note}</p>
      {!decisions && <p className={styles.note}>{words.cannotKeep}</p>}
      {[...bySheet(rules, ({ at }) => at)].map(([sheet, onSheet]) => (
        <div key={sheet}>
          {sheet !== "" && <h3 className={headings.sheet}>{sheet}</h3>}
          <LongList
            items={onSheet}
            atOnce={AT_ONCE}
            render={(rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                decisions={decisions}
                onRemoved={() => heading.current?.focus()}
              />
            )}
          />
        </div>
      ))}
      <UnplacedRules entries={unplaced} onRemove={decisions && ((keys) => decisions.remove(keys))} />
      {decisions && <Adding />}
      <RulePackTools report={report} decisions={decisions} />
    </section>
  );
}

function Adding() {
  const { view } = useLanguage();
  const styles = useStyles();
  const host = useHost();
  const [isOpen, setOpen] = useState(false);
  const box = useFocusBack(isOpen);
  if (!host.selection) return null;
  return (
    <div ref={box} className={styles.add}>
      {isOpen ? (
        <RuleForm onDone={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {view.rules.add}
        </Button>
      )}
    </div>
  );
}
