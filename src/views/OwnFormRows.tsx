import { Button } from "@fluentui/react-components";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

import type { FormRow } from "../core/forms/form";
import { countText } from "../core/forms/own/count-text";
import { confirmRow, partsOf } from "../core/forms/own/edit-proposal";
import type { FormProposal, RowReason } from "../core/forms/own/form-proposal";
import { countReasonText } from "../core/forms/own/proposal-text";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { RowCountEditor } from "./RowCountEditor";
import { useFillStyles } from "./fill-styles";
import { useHeadings } from "./headings";

interface OwnFormRowsProps {
  readonly proposal: FormProposal;
  readonly onChange: (proposal: FormProposal) => void;
  readonly isOnlyUnsure: boolean;
}

/** The rows of a form with what each counts or adds up; what is not certain is asked of the user. */
export function OwnFormRows({ proposal, onChange, isOnlyUnsure }: OwnFormRowsProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const headings = useHeadings();
  const [open, setOpen] = useState<string>();
  const lines = proposal.form.rows.flatMap((row, i) => {
    const reason = proposal.rows[i];
    // The one that is being changed stays where it is.
    return reason && (!isOnlyUnsure || reason.isUnsure || row.code === open) ? [{ row, reason }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className={headings.check}>{words.rows}</h4>
      <LongList
        items={lines}
        atOnce={20}
        render={({ row, reason }) => (
          <RowLine
            key={row.code}
            row={row}
            reason={reason}
            proposal={proposal}
            isOpen={open === row.code}
            onOpen={setOpen}
            onChange={onChange}
          />
        )}
      />
    </>
  );
}

interface RowLineProps {
  readonly row: FormRow;
  readonly reason: RowReason;
  readonly proposal: FormProposal;
  readonly isOpen: boolean;
  readonly onOpen: (code: string | undefined) => void;
  readonly onChange: (proposal: FormProposal) => void;
}

function RowLine({ row, reason, proposal, isOpen, onOpen, onChange }: RowLineProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const tools = useRef<HTMLDivElement>(null);
  const was = useRef(isOpen);
  useLayoutEffect(() => {
    // What was pressed is gone.
    if (was.current && !isOpen) tools.current?.querySelector("button")?.focus();
    was.current = isOpen;
  }, [isOpen]);
  const lines = useSaid(row, reason, proposal);
  return (
    <li>
      <p className={styles.line} style={{ paddingInlineStart: `${String(Math.min(row.indent, 4) * 8)}px` }}>
        <span className={styles.name}>{row.label}</span>
        {reason.isUnsure && <strong> · {words.lookAt}</strong>}
        {lines.map((line) => (
          <span key={line} className={styles.quiet}>
            {line}
          </span>
        ))}
      </p>
      {isOpen ? (
        <RowCountEditor
          row={row}
          proposal={proposal}
          onDone={(next) => {
            onChange(next);
            onOpen(undefined);
          }}
          onCancel={() => onOpen(undefined)}
        />
      ) : (
        row.heading !== true && (
          <div ref={tools} className={styles.tools}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.changeOf(row.label)}
              onClick={() => onOpen(row.code)}
            >
              {words.change}
            </Button>
            {reason.isUnsure && reason.counts.why !== "unknown" && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => onChange(confirmRow(proposal, row.code))}
              >
                {words.isRight}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}

/** What is said of a row, in whole sentences. */
function useSaid(row: FormRow, reason: RowReason, { form }: FormProposal): readonly string[] {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  if (row.heading === true) return [words.isHeading];
  const labelOf = (code: string): string => form.rows.find((one) => one.code === code)?.label ?? code;
  const counts = form.counts?.[row.code];
  const parts = partsOf(form, row.code);
  const whole = form.relations.find(
    ({ kind, along, parts: some }) =>
      kind === "of-which" && along === "rows" && some.some((part) => part.row === row.code),
  )?.total.row;
  const isProposed = counts !== undefined && reason.counts.why !== "chosen";
  return [
    ...(counts ? [words.counts(countText(counts, locale))] : []),
    ...(parts ? [words.sums(parts.map(labelOf).join("; "))] : []),
    ...(counts || parts ? [] : [reason.counts.why === "unknown" ? words.unknown : words.typed]),
    ...(whole === undefined ? [] : [words.atMost(labelOf(whole))]),
    ...(isProposed ? [words.because(countReasonText(reason.counts, locale))] : []),
  ];
}
