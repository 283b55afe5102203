import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";

import { formatNumber } from "../core/message";
import type { Finding } from "../core/report";
import { countStatuses, STATUSES } from "../core/state/finding-status";
import { useAnnounce } from "./Announcer";
import { useLanguage } from "./Language";
import { type FilterChoice, useFilter } from "./use-filter";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center", margin: "4px 0" },
  label: { color: tokens.colorNeutralForeground2, marginRight: "4px" },
});

/** Which findings are shown, with their numbers; nothing where all are open. */
export function FilterChoices({ findings }: { readonly findings: readonly Finding[] }) {
  const { view, locale } = useLanguage();
  const { filters: words } = view;
  const styles = useStyles();
  const announce = useAnnounce();
  const { chosen, choose } = useFilter();
  const counts = { ...countStatuses(findings), all: findings.length };
  if (counts.open === counts.all && chosen === "all") return null;
  const choices: readonly FilterChoice[] = ["all", ...STATUSES];
  return (
    <div role="group" aria-label={words.label} className={styles.choices}>
      <span className={styles.label}>{words.label}:</span>
      {choices.map((choice) => (
        <ToggleButton
          key={choice}
          size="small"
          checked={choice === chosen}
          onClick={() => {
            choose(choice);
            announce((now) => now.view.filters.shown(counts[choice], counts.all));
          }}
        >
          {words.names[choice]} ({formatNumber(counts[choice], locale)})
        </ToggleButton>
      ))}
    </div>
  );
}
