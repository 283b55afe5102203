import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useId, useRef, useState } from "react";

import { splitAddress } from "../core/address-list";
import { errorText } from "../core/error-text";
import type { RuleEntry } from "../core/report";
import type { PickedPart } from "../core/rules/bind-picked";
import { RULE_KINDS, type RuleKind } from "../core/rules/rule";
import { troubleOf } from "./check-run";
import { patternText } from "../core/relations/pattern-text";
import { useLanguage } from "./Language";
import { PickedCells } from "./PickedCells";
import { pickedOf, useSelection } from "./use-selection";
import { useHost } from "./use-host";
import { useRuleDecisions } from "./use-rule-decisions";
import { useTeacher } from "./use-teacher";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "4px 0",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  how: { margin: 0, overflowWrap: "anywhere" },
  kind: { display: "flex", flexDirection: "column", gap: "2px" },
  select: {
    width: "100%",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3, overflowWrap: "anywhere" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface RuleFormProps {
  /** The rule that is corrected; a new one where absent. */
  readonly correcting?: RuleEntry;
  readonly onDone: () => void;
}

/** A rule by its cells, picked in the workbook itself. */
export function RuleForm({ correcting, onDone }: RuleFormProps) {
  const language = useLanguage();
  const { rules: words } = language.view;
  const styles = useStyles();
  const host = useHost();
  const teacher = useTeacher();
  const decisions = useRuleDecisions();
  const before = correcting && pickedOf(correcting);
  const [kind, setKind] = useState<RuleKind>(before?.kind ?? "sum");
  const [total, setTotal] = useState(before?.total);
  const [parts, setParts] = useState<readonly PickedPart[]>(before?.parts ?? []);
  const [problem, setProblem] = useState<string>();
  const kindId = useId();
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => select.current?.focus(), []);
  const selection = useSelection(setProblem);
  const { sheet } = splitAddress(total ?? "");

  const save = async (): Promise<void> => {
    if (total === undefined || parts.length === 0 || !teacher || !decisions) {
      setProblem(words.incomplete);
      return;
    }
    const binding = await teacher.bind({ kind, total, parts });
    if (binding.kind === "refused") {
      setProblem(`${binding.at}: ${words.refusals[binding.reason]}`);
      return;
    }
    const { taught, text } = binding;
    if (await decisions.add([taught], (said) => said.saidAdded(text), correcting)) onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save().catch((error: unknown) => {
      const { code, file, detail } = troubleOf(error, host.name);
      setProblem(errorText(code, file, detail, language.locale));
    });
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") onDone();
  };
  const takeTotal = async (): Promise<void> => {
    const [cell] = await selection();
    if (cell !== undefined) setTotal(cell);
  };
  const takeParts = async (sign?: -1): Promise<void> => {
    const cells = await selection();
    if (cells.length > 0) setParts([...parts, ...cells.map((at) => (sign ? { at, sign } : { at }))]);
  };

  return (
    <form
      className={styles.form}
      aria-label={correcting ? words.correctOf(patternText(correcting, language.locale)) : words.add}
      onSubmit={submit}
      onKeyDown={press}
      noValidate
    >
      <p className={styles.how}>{words.how}</p>
      <div className={styles.kind}>
        <label htmlFor={kindId}>{words.kind}</label>
        <select
          ref={select}
          id={kindId}
          className={styles.select}
          value={kind}
          onChange={({ target }) => setKind(RULE_KINDS.find((one) => one === target.value) ?? "sum")}
        >
          {RULE_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <PickedCells
        name={words.total[kind]}
        sheet=""
        cells={total === undefined ? [] : [{ at: total }]}
        tools={[{ label: words.take, onPress: () => void takeTotal() }]}
        onDrop={() => setTotal(undefined)}
      />
      <PickedCells
        name={words.parts[kind]}
        sheet={sheet}
        cells={parts}
        isSum={kind === "sum"}
        tools={
          kind === "sum"
            ? [
                { label: words.plus, onPress: () => void takeParts() },
                { label: words.minus, onPress: () => void takeParts(-1) },
              ]
            : [{ label: words.take, onPress: () => void takeParts() }]
        }
        onDrop={(index) => setParts(parts.filter((_, i) => i !== index))}
      />
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.tools}>
        <Button type="submit" size="small" appearance="primary">
          {words.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
