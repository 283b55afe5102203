import { type ReactNode, useId, useState } from "react";

import { FORM_SERIES, type FormSeries } from "../core/forms/form";
import { withoutMarks } from "../core/roster/fold-term";
import type { FormEntry } from "../core/forms/fillable";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";

interface FormPickerProps {
  readonly forms: readonly FormEntry[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Forms to choose among, found by their number or a word of their title; each says what it was taken from. */
export function FormPicker({ forms, chosen, onChoose }: FormPickerProps): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [searchId, seriesId] = [useId(), useId()];
  const [search, setSearch] = useState("");
  const [series, setSeries] = useState<FormSeries | "all">(
    forms.some((form) => form.series === "own") ? "own" : "BTCTW",
  );
  const wanted = withoutMarks(search.toLowerCase());
  const shown = forms.filter(
    (form) =>
      (series === "all" || form.series === series) &&
      withoutMarks(`${form.number ?? ""} ${form.id} ${form.title}`.toLowerCase()).includes(wanted),
  );
  const present = FORM_SERIES.filter((one) => forms.some((form) => form.series === one));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.forms}</legend>
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor={seriesId}>{words.series}</label>
          <select
            id={seriesId}
            className={styles.input}
            value={series}
            onChange={({ target }) => setSeries(present.find((one) => one === target.value) ?? "all")}
          >
            {[...present, "all" as const].map((one) => (
              <option key={one} value={one}>
                {words.seriesNames[one]}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor={searchId}>{words.search}</label>
          <input
            id={searchId}
            type="search"
            className={styles.input}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      </div>
      <div className={styles.choices}>
        {shown.length === 0 && <p className={styles.line}>{words.nothingLikeIt}</p>}
        {shown.map(({ id, number, title, note, counts }) => (
          <label key={id} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              <span className={styles.name}>{number ?? id}</span> {title}
              <span className={styles.quiet}>{note[locale]}</span>
              {!counts && <span className={styles.quiet}>{words.notCounted}</span>}
            </span>
          </label>
        ))}
      </div>
      <p className={styles.line} aria-live="polite">
        {words.chosen(chosen.length)}
      </p>
    </fieldset>
  );
}
