import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import type { FilledCellEntry, FilledFormEntry } from "../core/forms/fill-document";
import type { Refill } from "../core/forms/refill";
import { groupBy } from "../core/address-list";
import { formatNumber } from "../core/message";
import type { FormCaptions } from "../host/checker";
import { CellOrigin } from "./CellOrigin";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { cellOf } from "./TypedCells";
import { useFillStyles } from "./fill-styles";

interface FilledFormViewProps {
  readonly form: FilledFormEntry;
  /** How the form calls its rows and columns. */
  readonly captions: FormCaptions | undefined;
  /** What changes, where its sheet was filled before. */
  readonly again: Refill | undefined;
}

/** A form as it would be filled: how much of it, whether it adds up, and every cell where one wants to see them. */
export function FilledFormView({ form, captions, again }: FilledFormViewProps): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [isOpen, setOpen] = useState(false);
  const { counts, proof, cells } = form;
  const provisional = cells.filter(isProvisional).length;
  const filled = cells.filter(({ kind }) => kind !== "unfilled");
  const isEmpty = cells.filter(({ kind }) => kind === "unfilled");
  const forParts = isEmpty.filter(({ reason }) => reason === "no-part");
  const empty = groupBy(
    isEmpty.filter(({ reason }) => reason !== "no-part"),
    ({ message = "" }) => message,
  );
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
          <>
            <LongList
              items={filled}
              atOnce={20}
              render={(cell, i) => (
                <CellLine
                  key={cell.at}
                  cell={cell}
                  row={filled[i - 1]?.row === cell.row ? undefined : captions?.rows[cell.row]}
                  column={captions?.columns[cell.column]}
                />
              )}
            />
            {[...empty].map(([why, some]) => (
              <p key={why} className={styles.line}>
                {words.empty(some.length, why)}{" "}
                <span className={styles.quiet}>{namesOf(some, (left) => view.more(left))}</span>
              </p>
            ))}
            {forParts.length > 0 && (
              <p className={styles.line}>
                {words.emptyForParts(forParts.length)}{" "}
                <span className={styles.quiet}>{namesOf(forParts, (left) => view.more(left))}</span>
              </p>
            )}
          </>
        )}
      </details>
    </div>
  );
}

function isProvisional({ provisional = [] }: FilledCellEntry): boolean {
  return provisional.length > 0;
}

/** So many are named. */
const MOST_NAMED = 12;

function namesOf(cells: readonly FilledCellEntry[], more: (count: number) => string): string {
  const names = cells.slice(0, MOST_NAMED).map(({ at }) => cellOf(at));
  const left = cells.length - names.length;
  return [...names, ...(left > 0 ? [more(left)] : [])].join(", ");
}

interface CellLineProps {
  readonly cell: FilledCellEntry;
  /** What the form calls its row, where it is the first of it. */
  readonly row: string | undefined;
  readonly column: string | undefined;
}

function CellLine({ cell, row, column }: CellLineProps): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [isOpen, setOpen] = useState(false);
  const name = cellOf(cell.at);
  const { value, formula, unsettled = 0, provisional = [], message } = cell;
  const waits = [
    ...provisional.map(({ why, message: said }) =>
      why === "facts-missing" && unsettled > 0
        ? `${words.provisional(unsettled)} (${said})`
        : words.isProvisional(said),
    ),
  ];
  return (
    <li>
      {row !== undefined && <p className={styles.rowName}>{row}</p>}
      <div className={styles.cell}>
        <span className={styles.grow}>
          {name}
          {column !== undefined && ` (${column})`}:{" "}
          <span className={styles.name}>
            {value === null || value === undefined ? "–" : formatNumber(value, locale)}
          </span>
          {formula !== undefined && <span className={styles.quiet}>={formula}</span>}
          {[...waits, ...(message === undefined ? [] : [message])].map((text) => (
            <span key={text} className={styles.quiet}>
              {text}
            </span>
          ))}
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
