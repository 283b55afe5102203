import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

import type { FormEntry } from "../core/forms/fillable";
import { leavesOf, type PageSetup } from "../core/forms/form";
import { setPage, unsureCount } from "../core/forms/own/edit-proposal";
import type { FormProposal } from "../core/forms/own/form-proposal";
import { OWN_FORM_ENDING, writeOwnForm } from "../core/forms/own/own-form-file";
import { useSay } from "./Announcer";
import { CopyButton } from "./CopyButton";
import { useLanguage } from "./Language";
import { OwnFormColumns } from "./OwnFormColumns";
import { OwnFormComparison } from "./OwnFormComparison";
import { OwnFormRows } from "./OwnFormRows";
import { useFillStyles } from "./fill-styles";
import { saveFile } from "./save-file";
import { useFilling } from "./use-filling";
import { useHost } from "./use-host";
import type { OwnForms } from "./use-own-forms";

interface OwnFormEditorProps {
  readonly proposal: FormProposal;
  readonly onChange: (proposal: FormProposal) => void;
  readonly ownForms: OwnForms;
  readonly known: readonly FormEntry[];
  readonly onBack: () => void;
}

/** A form as it was read: looked at row by row, corrected, kept, saved, used. */
export function OwnFormEditor({
  proposal,
  onChange,
  ownForms,
  known,
  onBack,
}: OwnFormEditorProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const say = useSay();
  const filling = useFilling();
  const { savesFiles = false } = useHost().capabilities;
  const [titleId, pageId] = [useId(), useId()];
  const unsure = unsureCount(proposal);
  const [isOnlyUnsure, setOnlyUnsure] = useState(unsure > 0);
  const { form, rows, columns, relations } = proposal;
  const file = (): string => writeOwnForm({ form, reasons: { rows, columns, relations } });
  const save = (): void => {
    const name = `${form.id.replace(/^own\./, "")}${OWN_FORM_ENDING}`;
    saveFile(name, "application/json", file());
    say(({ view: now }) => now.saved(name));
  };
  const use = async (): Promise<void> => {
    if (!(await ownForms.keep?.(form))) return;
    ownForms.setOpen(false);
    filling?.open();
  };
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={titleId}>{words.title}</label>
        <input
          id={titleId}
          className={styles.input}
          value={form.title}
          maxLength={500}
          onChange={({ target }) => onChange({ ...proposal, form: { ...form, title: target.value } })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={pageId}>{words.page}</label>
        <select
          id={pageId}
          className={styles.input}
          value={pageKey(form.page)}
          onChange={({ target }) => {
            const page = PAGES.find((one) => pageKey(one) === target.value);
            if (page) onChange(setPage(proposal, page));
          }}
        >
          {PAGES.map((page) => (
            <option key={pageKey(page)} value={pageKey(page)}>
              {page.paper} {words.orientations[page.orientation]}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.line} aria-live="polite">
        {words.size(form.rows.length, leavesOf(form.columns).length)}{" "}
        {unsure > 0 ? words.unsure(unsure) : words.allSure}
      </p>
      <OwnFormComparison proposal={proposal} onChange={onChange} ownForms={ownForms} known={known} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isOnlyUnsure}
          onChange={({ target }) => setOnlyUnsure(target.checked)}
        />
        <span>{words.onlyUnsure}</span>
      </label>
      <OwnFormColumns proposal={proposal} onChange={onChange} isOnlyUnsure={isOnlyUnsure} />
      <OwnFormRows proposal={proposal} onChange={onChange} isOnlyUnsure={isOnlyUnsure} />
      <div className={styles.tools}>
        {ownForms.keep && (
          <Button size="small" appearance="primary" onClick={() => void use()}>
            {words.use}
          </Button>
        )}
        {savesFiles ? (
          <Button size="small" onClick={save}>
            {words.save}
          </Button>
        ) : (
          <CopyButton appearance="secondary" text={file}>
            {words.copy}
          </CopyButton>
        )}
        <Button size="small" onClick={onBack}>
          {words.back}
        </Button>
        <Button size="small" onClick={() => ownForms.setOpen(false)}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

const PAGES: readonly PageSetup[] = (["A4", "A3"] as const).flatMap((paper) =>
  (["portrait", "landscape"] as const).map((orientation) => ({ paper, orientation })),
);

function pageKey({ paper, orientation }: PageSetup): string {
  return `${paper} ${orientation}`;
}
