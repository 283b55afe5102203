import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";

import { LARGE_CHANGE, LIST_DATE } from "../core/state/setting-names";
import { useLanguage } from "./Language";
import { type ListDecisions, useListDecisions } from "./use-list-decisions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 8px" },
  field: { display: "flex", flexDirection: "column", gap: "2px" },
  note: { color: tokens.colorNeutralForeground2 },
  input: {
    maxWidth: "12em",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  summary: { padding: "4px 8px", cursor: "pointer" },
});

/** What lists are taken by: their date, and from which change on somebody is asked why. */
export function ListSettings() {
  const { view } = useLanguage();
  const styles = useStyles();
  const decisions = useListDecisions();
  if (!decisions) return null;
  return (
    <details>
      <summary className={styles.summary}>{view.lists.settings}</summary>
      {/* What is taken back elsewhere is seen here. */}
      <Form key={JSON.stringify(decisions.settings)} decisions={decisions} />
    </details>
  );
}

function Form({ decisions }: { readonly decisions: ListDecisions }) {
  const { view } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const { [LIST_DATE]: date = "", [LARGE_CHANGE]: change = "", ...rest } = decisions.settings;
  const [asOf, setAsOf] = useState(String(date));
  const [from, setFrom] = useState(String(change));
  const [dateId, changeId] = [useId(), useId()];

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const settings = {
      ...rest,
      ...(asOf !== "" && { [LIST_DATE]: asOf }),
      ...(Number(from) > 0 && { [LARGE_CHANGE]: Number(from) }),
    };
    void decisions.keepSettings(settings, (said) => said.savedSettings);
  };
  return (
    <form className={styles.form} onSubmit={save} aria-label={words.settings}>
      <div className={styles.field}>
        <label htmlFor={dateId}>
          {words.asOf} <span className={styles.note}>({words.asOfNote})</span>
        </label>
        <input
          id={dateId}
          type="date"
          className={styles.input}
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={changeId}>
          {words.largeChange} <span className={styles.note}>({words.largeChangeNote})</span>
        </label>
        <input
          id={changeId}
          type="number"
          min="1"
          max="1000"
          step="any"
          className={styles.input}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      </div>
      <div>
        <Button type="submit" size="small">
          {words.saveSettings}
        </Button>
      </div>
    </form>
  );
}
