import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

import type { FormEntry } from "../core/forms/fillable";
import { type Form, leavesOf } from "../core/forms/form";
import { LINE_CHANGES, type LineChange } from "../core/forms/own/form-comparison";
import type { FormProposal } from "../core/forms/own/form-proposal";
import { changeText } from "../core/forms/own/proposal-text";
import { withCarried } from "../core/forms/own/with-carried";
import type { ComparedForm } from "../host/checker";
import { useSay } from "./Announcer";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useFillStyles } from "./fill-styles";
import type { OwnForms } from "./use-own-forms";

interface OwnFormComparisonProps {
  readonly proposal: FormProposal;
  readonly onChange: (proposal: FormProposal) => void;
  readonly ownForms: OwnForms;
  readonly known: readonly FormEntry[];
}

/** Last year's form beside this one: what was added, renamed or split, and taking over what it counted. */
export function OwnFormComparison({
  proposal,
  onChange,
  ownForms,
  known,
}: OwnFormComparisonProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const say = useSay();
  const beforeId = useId();
  const [before, setBefore] = useState("");
  const [compared, setCompared] = useState<ComparedForm | "nothing">();
  const [agreed, setAgreed] = useState<readonly LineChange[]>([]);
  const compare = async (): Promise<void> => {
    const asked = { now: proposal.form, ...(before !== "" && { before }) };
    const answer = await ownForms.compare(asked);
    if (!answer) return;
    setAgreed([]);
    setCompared(answer.found ?? "nothing");
    if (!answer.found) say(() => words.nothingAlike);
  };
  const carry = ({ before: old }: ComparedForm): void => {
    const { form, carried } = withCarried(old, proposal, (change) =>
      agreed.some(({ from, to }) => from.join() === change.from.join() && to.join() === change.to.join()),
    );
    onChange(form);
    setCompared(undefined);
    say(() => words.carried(carried.rows.length, carried.relations));
  };
  return (
    <details>
      <summary className={styles.summary}>{words.compareHeading}</summary>
      <div className={styles.group}>
        <p className={styles.note}>{words.compareNote}</p>
        {known.length > 0 && (
          <div className={styles.field}>
            <label htmlFor={beforeId}>{words.before}</label>
            <select
              id={beforeId}
              className={styles.input}
              value={before}
              onChange={({ target }) => setBefore(target.value)}
            >
              <option value="">{words.mostAlike}</option>
              {known.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {number ?? id}: {title}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <Button size="small" onClick={() => void compare()}>
            {words.compare}
          </Button>
        </div>
        {compared === "nothing" && <p className={styles.line}>{words.nothingAlike}</p>}
        {compared !== undefined && compared !== "nothing" && (
          <div className={styles.box}>
            <p className={styles.line}>
              {words.compared(`${compared.before.number ?? compared.before.id} “${compared.before.title}”`)}{" "}
              {countsOf(compared.comparison.rows)
                .map(([kind, count]) => words.changeCount(changeText(kind, locale), count))
                .join("; ")}
              .
            </p>
            <Changes compared={compared} now={proposal.form} agreed={agreed} onAgree={setAgreed} />
            <div>
              <Button size="small" appearance="primary" onClick={() => carry(compared)}>
                {words.carry}
              </Button>
            </div>
          </div>
        )}
      </div>
    </details>
  );
}

function countsOf(changes: readonly LineChange[]): readonly (readonly [LineChange["kind"], number])[] {
  return LINE_CHANGES.map(
    (kind) => [kind, changes.filter((one) => one.kind === kind).length] as const,
  ).filter(([, count]) => count > 0);
}

interface ChangesProps {
  readonly compared: ComparedForm;
  readonly now: Form;
  readonly agreed: readonly LineChange[];
  readonly onAgree: (agreed: readonly LineChange[]) => void;
}

function Changes({ compared: { before, comparison }, now, agreed, onAgree }: ChangesProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  // What is asked of the user comes first, what is gone last.
  const rank = ({ kind, isSure }: LineChange): number => (isSure ? LINE_CHANGES.indexOf(kind) : -1);
  const changes = [...comparison.rows, ...comparison.columns]
    .filter(({ kind }) => kind !== "same")
    .sort((a, b) => rank(a) - rank(b));
  if (changes.length === 0) return <p className={styles.line}>{words.nothingChanged}</p>;
  const labelsOf = (form: Form, codes: readonly string[]): string => {
    const lines = [...form.rows.map(({ code, label }) => ({ id: code, label })), ...leavesOf(form.columns)];
    return codes.map((code) => `“${lines.find(({ id }) => id === code)?.label ?? code}”`).join(", ");
  };
  return (
    <LongList
      items={changes}
      atOnce={10}
      render={(change, i) => {
        const { kind, from, to, isSure } = change;
        const sides = [labelsOf(before, from), labelsOf(now, to)].filter((side) => side !== "");
        return (
          <li key={i} className={styles.line}>
            <span className={styles.name}>{changeText(kind, locale)}</span>: {sides.join(" → ")}
            {!isSure && (
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={agreed.includes(change)}
                  onChange={({ target }) =>
                    onAgree(target.checked ? [...agreed, change] : agreed.filter((one) => one !== change))
                  }
                />
                <span>{words.doubtful}</span>
              </label>
            )}
          </li>
        );
      }}
    />
  );
}
