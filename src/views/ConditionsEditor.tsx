import { Button } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

import type { Condition } from "../core/forms/condition";
import { valueName } from "../core/forms/condition-text";
import type { Counted } from "../core/forms/form";
import { type Askable, askableOf, emptyCondition, questionOf } from "../core/forms/own/askable";
import { fieldName } from "../core/forms/unfilled-text";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";

interface ConditionsEditorProps {
  readonly of: Counted;
  readonly where: readonly Condition[];
  readonly onChange: (where: readonly Condition[]) => void;
}

/** Conditions that all must hold, each chosen from lists: a column, what is asked of it, its values. */
export function ConditionsEditor({ of, where, onChange }: ConditionsEditorProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const [first] = askableOf(of);
  const replace = (i: number, condition: Condition): void =>
    onChange(where.map((one, k) => (k === i ? condition : one)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.conditions}</legend>
      {where.length === 0 && <p className={styles.line}>{words.everybody}</p>}
      {where.map((condition, i) => (
        <div key={i} className={styles.box}>
          <OneCondition of={of} condition={condition} onChange={(next) => replace(i, next)} />
          <div>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange(where.filter((_, k) => k !== i))}
            >
              {words.dropCondition}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() =>
            first && onChange([...where, emptyCondition(first.field, first.questions[0] ?? "values")])
          }
        >
          {words.addCondition}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneConditionProps {
  readonly of: Counted;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

function OneCondition({ of, condition, onChange }: OneConditionProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const [fieldId, questionId] = [useId(), useId()];
  const known = askableOf(of);
  const question = questionOf(condition);
  // A form may ask what is not offered here: it stays as it is until something else is chosen.
  const own = known.find(({ field }) => field === condition.field) ?? {
    field: condition.field,
    questions: [question],
    values: [...(condition.is ?? []), ...(condition.not ?? [])],
  };
  const offered = known.includes(own) ? known : [own, ...known];
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor={fieldId}>{words.field}</label>
          <select
            id={fieldId}
            className={styles.input}
            value={condition.field}
            onChange={({ target }) => {
              const next = offered.find(({ field }) => field === target.value);
              if (next) onChange(emptyCondition(next.field, next.questions[0] ?? "values"));
            }}
          >
            {offered.map(({ field }) => (
              <option key={field} value={field}>
                {fieldName(field)[locale]}
              </option>
            ))}
          </select>
        </div>
        {own.questions.length > 1 && (
          <div className={styles.field}>
            <label htmlFor={questionId}>{words.question}</label>
            <select
              id={questionId}
              className={styles.input}
              value={question}
              onChange={({ target }) => {
                const next = own.questions.find((one) => one === target.value);
                if (next) onChange(emptyCondition(condition.field, next));
              }}
            >
              {own.questions.map((one) => (
                <option key={one} value={one}>
                  {words.questions[one]}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <Answer own={own} condition={condition} onChange={onChange} />
    </>
  );
}

interface AnswerProps {
  readonly own: Askable;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

function Answer({ own, condition, onChange }: AnswerProps): ReactNode {
  const question = questionOf(condition);
  if (question === "values") return <Values own={own} condition={condition} onChange={onChange} />;
  if (question === "years") return <Years condition={condition} onChange={onChange} />;
  if (question === "days") return <Days condition={condition} onChange={onChange} />;
  return <Known condition={condition} onChange={onChange} />;
}

function Values({ own, condition, onChange }: AnswerProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const { field, not } = condition;
  const chosen = condition.is ?? not ?? [];
  const make = (ids: readonly string[], isNot: boolean): Condition =>
    isNot ? { field, not: ids } : { field, is: ids };
  return (
    <>
      <select
        className={styles.input}
        aria-label={words.question}
        value={not ? "not" : "is"}
        onChange={({ target }) => onChange(make(chosen, target.value === "not"))}
      >
        <option value="is">{words.isOneOf}</option>
        <option value="not">{words.isNoneOf}</option>
      </select>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.values}</legend>
        <div className={styles.choices}>
          {own.values.map((id) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => {
                  const next = target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
                  onChange(make(next, not !== undefined));
                }}
              />
              <span>{valueName(field, id, locale)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

type EndProps = Omit<AnswerProps, "own">;

function Years({ condition, onChange }: EndProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const [least, most] = condition.age ?? [null, null];
  const read = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);
  return (
    <Ends
      type="number"
      labels={[words.from, words.to]}
      values={[least === null ? "" : String(least), most === null ? "" : String(most)]}
      onChange={([from, to]) => onChange({ field: condition.field, age: [read(from), read(to)] })}
    />
  );
}

function Days({ condition, onChange }: EndProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const { field, from = "", to = "" } = condition;
  const isPeriod = from === "period.start" && to === "period.end";
  const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "");
  const between = (first: string, last: string): Condition => ({
    field,
    ...(first !== "" && { from: first }),
    ...(last !== "" && { to: last }),
    // An end must stand somewhere, or nothing is asked.
    ...(first === "" && last === "" && { to: "period.end" }),
  });
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isPeriod}
          onChange={({ target }) =>
            onChange(
              target.checked
                ? { field, from: "period.start", to: "period.end" }
                : { field, to: "period.end" },
            )
          }
        />
        <span>{words.day.inPeriod}</span>
      </label>
      {!isPeriod && (
        <Ends
          type="date"
          labels={[words.day.from, words.day.to]}
          values={[day(from), day(to)]}
          onChange={([first, last]) => onChange(between(first, last))}
        />
      )}
    </>
  );
}

interface EndsProps {
  readonly type: "number" | "date";
  readonly labels: readonly [string, string];
  readonly values: readonly [string, string];
  readonly onChange: (values: readonly [string, string]) => void;
}

function Ends({ type, labels, values: [from, to], onChange }: EndsProps): ReactNode {
  const styles = useFillStyles();
  const [fromId, toId] = [useId(), useId()];
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label htmlFor={fromId}>{labels[0]}</label>
        <input
          id={fromId}
          type={type}
          min={type === "number" ? 0 : undefined}
          className={styles.input}
          value={from}
          onChange={({ target }) => onChange([target.value, to])}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={toId}>{labels[1]}</label>
        <input
          id={toId}
          type={type}
          min={type === "number" ? 0 : undefined}
          className={styles.input}
          value={to}
          onChange={({ target }) => onChange([from, target.value])}
        />
      </div>
    </div>
  );
}

function Known({ condition, onChange }: EndProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  return (
    <select
      className={styles.input}
      aria-label={words.question}
      value={condition.known === false ? "no" : "yes"}
      onChange={({ target }) => onChange({ field: condition.field, known: target.value === "yes" })}
    >
      <option value="yes">{words.known.yes}</option>
      <option value="no">{words.known.no}</option>
    </select>
  );
}
