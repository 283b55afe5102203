import { Button } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useLayoutEffect, useId, useRef, useState } from "react";

import type { AgeBy } from "../core/forms/condition";
import { DEFAULT_ROUNDING, type Rounding } from "../core/forms/rounding";
import type { Fillable, ListedSheet } from "../core/forms/fillable";
import type { FillRefusal, FillSource } from "../core/forms/fill-workbook";
import type { FillAsked } from "../host/checker";
import type { PartOfYear } from "../locales/filling-words";
import { AgeSettings } from "./AgeSettings";
import { FormPicker } from "./FormPicker";
import { useLanguage } from "./Language";
import { type Picked, type SourceChoice, SourcePicker } from "./SourcePicker";
import { type ChosenUnits, UnitFilePicker } from "./UnitFilePicker";
import { useFillStyles } from "./fill-styles";
import { firstSources } from "./first-sources";
import { today } from "./today";
import { useFilling } from "./use-filling";

interface FillFormProps {
  readonly fillable: Fillable;
  readonly refusal: FillRefusal | undefined;
  readonly onPlan: (wish: FillAsked) => void;
  readonly onClose: () => void;
}

const PARTS: readonly PartOfYear[] = ["year", "H1", "H2", "Q1", "Q2", "Q3", "Q4"];

/** What is to be filled, for which period and from what. */
export function FillForm({ fillable, refusal, onPlan, onClose }: FillFormProps): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const first = firstSources(fillable.lists);
  const [forms, setForms] = useState<readonly string[]>([]);
  const [year, setYear] = useState(first.year ?? today().slice(0, 4));
  const [part, setPart] = useState<PartOfYear>("year");
  const [list, setList] = useState<Picked>(first.list);
  const [previous, setPrevious] = useState<Picked>(first.previous);
  const [units, setUnits] = useState<Picked>({ kind: "none" });
  const [figures, setFigures] = useState<Picked>({ kind: "none" });
  const [sent, setSent] = useState<ChosenUnits>({ files: [] });
  const canReadFiles = useFilling()?.readBeside !== undefined;
  const [ageBy, setAgeBy] = useState<AgeBy>("completed-years");
  const [asOf, setAsOf] = useState("");
  const [rounding, setRounding] = useState<Rounding>(DEFAULT_ROUNDING);
  const [upper, setUpper] = useState("");
  const [unit, setUnit] = useState("");
  const [frozen, setFrozen] = useState(false);
  const [live, setLive] = useState(false);
  const [charts, setCharts] = useState(false);
  const [inPlace, setInPlace] = useState(false);
  const problem = useRef<HTMLParagraphElement>(null);
  const [yearId, partId] = [useId(), useId()];
  useLayoutEffect(() => {
    if (refusal) problem.current?.focus();
  }, [refusal]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [ofList, ofPrevious, ofUnits, ofFigures] = [list, previous, units, figures].map(sourceOf);
    onPlan({
      forms,
      period: part === "year" ? year : `${year}-${part}`,
      ageBy,
      rounding,
      ...(asOf !== "" && { asOf }),
      ...(ofList && { list: ofList }),
      ...(ofPrevious && { previous: ofPrevious }),
      ...(ofUnits && { units: ofUnits }),
      ...(ofFigures && { figures: ofFigures }),
      ...(sent.files.length > 0 && { sent: { ...sent, aliases: [] } }),
      ...(upper.trim() !== "" && { upper: upper.trim() }),
      ...(unit.trim() !== "" && { unit: unit.trim() }),
      frozen,
      live: live && !frozen,
      ...(charts && { charts: locale }),
      inPlace,
    });
  };
  const others = fillable.others.map((name) => ({ key: name, label: name, sheets: [name] }));
  const lists = listChoices(fillable.lists, words.members);
  return (
    <form className={styles.box} aria-label={words.heading} onSubmit={submit} noValidate>
      <FormPicker forms={fillable.forms} chosen={forms} onChoose={setForms} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.period}</legend>
        <div className={styles.fields}>
          <div className={styles.field}>
            <label htmlFor={yearId}>{words.year}</label>
            <input
              id={yearId}
              className={styles.input}
              inputMode="numeric"
              maxLength={4}
              value={year}
              onChange={({ target }) => setYear(target.value)}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor={partId}>{words.partOfYear}</label>
            <select
              id={partId}
              className={styles.input}
              value={part}
              onChange={({ target }) => setPart(PARTS.find((one) => one === target.value) ?? "year")}
            >
              {PARTS.map((one) => (
                <option key={one} value={one}>
                  {words.parts[one]}
                </option>
              ))}
            </select>
          </div>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.sources}</legend>
        <SourcePicker label={words.list} choices={lists} picked={list} onPick={setList} />
        <SourcePicker label={words.previous} choices={lists} picked={previous} onPick={setPrevious} />
        <details>
          <summary className={styles.summary}>{words.moreSources}</summary>
          <SourcePicker label={words.units} choices={others} picked={units} onPick={setUnits} />
          <SourcePicker label={words.figures} choices={others} picked={figures} onPick={setFigures} />
        </details>
      </fieldset>
      {canReadFiles && <UnitFilePicker chosen={sent} onChoose={setSent} />}
      <AgeSettings
        by={ageBy}
        asOf={asOf}
        rounding={rounding}
        onBy={setAgeBy}
        onAsOf={setAsOf}
        onRounding={setRounding}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.print}</legend>
        <Line label={words.upper} value={upper} onChange={setUpper} />
        <Line label={words.unit} value={unit} onChange={setUnit} />
        <label className={styles.choice}>
          <input type="checkbox" checked={frozen} onChange={({ target }) => setFrozen(target.checked)} />
          <span>{words.frozen}</span>
        </label>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={live && !frozen}
            disabled={frozen}
            onChange={({ target }) => setLive(target.checked)}
          />
          <span>{words.live}</span>
        </label>
        <label className={styles.choice}>
          <input type="checkbox" checked={charts} onChange={({ target }) => setCharts(target.checked)} />
          <span>{words.charts}</span>
        </label>
        <label className={styles.choice}>
          <input type="checkbox" checked={inPlace} onChange={({ target }) => setInPlace(target.checked)} />
          <span>{words.inPlace}</span>
        </label>
      </fieldset>
      {refusal && (
        <p ref={problem} tabIndex={-1} className={styles.problem}>
          {words.refusals[refusal]}
        </p>
      )}
      <div className={styles.tools}>
        <Button size="small" appearance="primary" type="submit">
          {words.plan}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line that may stay empty. */
function Line({ label, value, onChange }: LineProps): ReactNode {
  const { view } = useLanguage();
  const styles = useFillStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} ({view.filling.mayBeEmpty})
      </label>
      <input
        id={id}
        className={styles.input}
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** Each list alone, and all of them where there are several: the branches of one list. */
function listChoices(
  lists: readonly ListedSheet[],
  said: (count: number, date: string | undefined) => string,
): readonly SourceChoice[] {
  const single = lists.map(({ sheet, members, date }) => ({
    key: `sheet ${sheet}`,
    label: `${sheet} (${said(members, date)})`,
    sheets: [sheet],
  }));
  if (lists.length < 2) return single;
  const sheets = lists.map(({ sheet }) => sheet);
  const all = lists.reduce((sum, { members }) => sum + members, 0);
  return [...single, { key: "all", label: `${sheets.join(" + ")} (${said(all, undefined)})`, sheets }];
}

function sourceOf(picked: Picked): FillSource | undefined {
  switch (picked.kind) {
    case "none":
      return undefined;
    case "sheets":
      return { sheets: picked.sheets };
    case "file":
      return { workbook: picked.workbook };
  }
}
