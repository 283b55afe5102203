import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

import { COLUMN_ROLES, type ColumnCount, type FormLeaf, leavesOf } from "../core/forms/form";
import { isComplete } from "../core/forms/own/askable";
import { columnCountText } from "../core/forms/own/count-text";
import { countColumn, setRole } from "../core/forms/own/edit-proposal";
import type { ColumnReason, FormProposal } from "../core/forms/own/form-proposal";
import { ConditionsEditor } from "./ConditionsEditor";
import { EditorFoot } from "./EditorFoot";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";
import { useHeadings } from "./headings";

interface OwnFormColumnsProps {
  readonly proposal: FormProposal;
  readonly onChange: (proposal: FormProposal) => void;
  readonly isOnlyUnsure: boolean;
}

/** The columns of a form: what each holds, and what it asks beside its rows. */
export function OwnFormColumns({ proposal, onChange, isOnlyUnsure }: OwnFormColumnsProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const headings = useHeadings();
  const [open, setOpen] = useState<string>();
  const lines = leavesOf(proposal.form.columns).flatMap((leaf, i) => {
    const reason = proposal.columns[i];
    return reason && (!isOnlyUnsure || reason.isUnsure || open === leaf.id) ? [{ leaf, reason }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className={headings.check}>{words.columns}</h4>
      <ul className={styles.list}>
        {lines.map(({ leaf, reason }) => (
          <ColumnLine
            key={leaf.id}
            leaf={leaf}
            reason={reason}
            proposal={proposal}
            isOpen={open === leaf.id}
            onOpen={setOpen}
            onChange={onChange}
          />
        ))}
      </ul>
    </>
  );
}

interface ColumnLineProps {
  readonly leaf: FormLeaf;
  readonly reason: ColumnReason;
  readonly proposal: FormProposal;
  readonly isOpen: boolean;
  readonly onOpen: (id: string | undefined) => void;
  readonly onChange: (proposal: FormProposal) => void;
}

function ColumnLine({ leaf, reason, proposal, isOpen, onOpen, onChange }: ColumnLineProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const counts = proposal.form.columnCounts?.[leaf.id];
  const asks = counts && columnCountText(counts, locale);
  return (
    <li>
      <p className={styles.line}>
        <span className={styles.name}>{leaf.label}</span> ({leaf.id})
        {reason.isUnsure && <strong> · {words.lookAt}</strong>}
        <span className={styles.quiet}>
          {words.role}: {words.roles[leaf.role]}.{" "}
          {leaf.role === "value" && (counts?.typed ? words.typed : asks ? words.counts(asks) : "")}
        </span>
      </p>
      {isOpen ? (
        <ColumnEditor
          leaf={leaf}
          counts={counts}
          onDone={(role, asked) => {
            onChange(countColumn(setRole(proposal, leaf.id, role), leaf.id, asked));
            onOpen(undefined);
          }}
          onCancel={() => onOpen(undefined)}
        />
      ) : (
        leaf.role !== "label" && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.changeOf(leaf.label)}
            onClick={() => onOpen(leaf.id)}
          >
            {words.change}
          </Button>
        )
      )}
    </li>
  );
}

interface ColumnEditorProps {
  readonly leaf: FormLeaf;
  readonly counts: ColumnCount | undefined;
  readonly onDone: (role: FormLeaf["role"], counts: ColumnCount | undefined) => void;
  readonly onCancel: () => void;
}

function ColumnEditor({ leaf, counts, onDone, onCancel }: ColumnEditorProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const roleId = useId();
  const [role, setOwnRole] = useState(leaf.role);
  const [asked, setAsked] = useState<ColumnCount>(counts ?? {});
  const [isLacking, setLacking] = useState(false);
  const { of, where = [], typed = false } = asked;
  const done = (): void => {
    const isWhole = where.every(isComplete);
    setLacking(!isWhole);
    if (typed) onDone(role, { typed });
    else if (isWhole) onDone(role, of === undefined && where.length === 0 ? undefined : asked);
  };
  return (
    <div className={styles.box}>
      <div className={styles.field}>
        <label htmlFor={roleId}>{words.role}</label>
        <select
          id={roleId}
          className={styles.input}
          value={role}
          onChange={({ target }) => setOwnRole(COLUMN_ROLES.find((one) => one === target.value) ?? role)}
        >
          {COLUMN_ROLES.filter((one) => one !== "label").map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
      </div>
      {role === "value" && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={typed}
            onChange={({ target }) => setAsked(target.checked ? { typed: true } : {})}
          />
          <span>{words.byTyping}</span>
        </label>
      )}
      {role === "value" && !typed && (
        <ConditionsEditor
          of={of ?? "members"}
          where={where}
          onChange={(next) => setAsked({ ...(of !== undefined && { of }), where: next })}
        />
      )}
      <EditorFoot isLacking={isLacking} onDone={done} onCancel={onCancel} />
    </div>
  );
}
