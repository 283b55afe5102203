import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import type { FilledCellEntry, FilledFormEntry } from "../core/forms/fill-document";
import type { Refill } from "../core/forms/refill";
import { formatNumber, type Locale } from "../core/message";
import type { FillingWords } from "../locales/filling-words";
import { CellOrigin } from "./CellOrigin";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { cellOf } from "./TypedCells";
import { useFillStyles } from "./fill-styles";

interface FilledFormViewProps {
  readonly form: FilledFormEntry;
  /** What changes, where its sheet was filled before. */
  readonly again: Refill | undefined;
}

/** A form as it would be filled: how much of it, whether it adds up, and every cell where one wants to see them. */
export function FilledFormView({ form, again }: FilledFormViewProps): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [isOpen, setOpen] = useState(false);
  const { counts, proof, cells } = form;
  const provisional = cells.filter(isProvisional).length;
  return (
    <div className={styles.form}>
      <p className={styles.line}>
        <span className={styles.name}>{form.sheet}</span> {form.title}
        <span className={styles.quiet}>{form.note}</span>
      </p>
      <p className={styles.line}>{words.counts({ ...counts, provisional })}</p>
      <p className={styles.line}>{words.proof(proof.consistent, proof.inconsistent, proof.undecided)}</p>
      {again && (
        <p className={styles.line}>
          {words.again} {words.changes(again.changes.length)}
        </p>
      )}
      {proof.broken.length > 0 && (
        <LongList items={proof.broken} atOnce={5} render={({ message }, i) => <li key={i}>{message}</li>} />
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{words.cells}</summary>
        {isOpen && (
          <LongList items={cells} atOnce={20} render={(cell) => <CellLine key={cell.at} cell={cell} />} />
        )}
      </details>
    </div>
  );
}

function isProvisional({ unsettled = 0, provisional = [] }: FilledCellEntry): boolean {
  return unsettled > 0 || provisional.length > 0;
}

function CellLine({ cell }: { readonly cell: FilledCellEntry }): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [isOpen, setOpen] = useState(false);
  const name = cellOf(cell.at);
  return (
    <li>
      <div className={styles.cell}>
        <span className={styles.grow}>
          <span className={styles.name}>{name}</span> {cellText(cell, words, locale)}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={words.whereFromCell(name)}
          onClick={() => setOpen(!isOpen)}
        >
          {words.whereFrom}
        </Button>
      </div>
      {isOpen && <CellOrigin at={cell.at} />}
    </li>
  );
}

function cellText(
  { kind, value, formula, unsettled = 0, provisional = [], message }: FilledCellEntry,
  words: Pick<FillingWords, "unfilled" | "provisional" | "isProvisional">,
  locale: Locale,
): string {
  if (kind === "unfilled") return [words.unfilled, message].filter(Boolean).join(": ");
  return [
    value === null || value === undefined ? "–" : formatNumber(value, locale),
    ...(formula === undefined ? [] : [`=${formula}`]),
    ...(unsettled > 0 ? [words.provisional(unsettled)] : []),
    ...provisional.map((one) => words.isProvisional(one.message)),
  ].join("; ");
}
