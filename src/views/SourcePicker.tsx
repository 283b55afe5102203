import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useRef, useState } from "react";

import type { Workbook } from "../core/workbook/workbook";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";
import { useFilling } from "./use-filling";

/** A sheet of the workbook, all sheets of a name each, or a file beside it. */
export type Picked =
  | { readonly kind: "none" }
  | { readonly kind: "sheets"; readonly sheets: readonly string[] }
  | { readonly kind: "file"; readonly workbook: Workbook };

export interface SourceChoice {
  readonly key: string;
  readonly label: string;
  readonly sheets: readonly string[];
}

interface SourcePickerProps {
  readonly label: string;
  readonly choices: readonly SourceChoice[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/** What files of workbooks and tables end in. */
export const WORKBOOK_ENDINGS = ".xlsx,.xlsm,.xltx,.xls,.xlsb,.ods,.csv";

/** Where one of the sources is taken from: sheets that are here, or a file that the user chooses. */
export function SourcePicker({ label, choices, picked, onPick }: SourcePickerProps): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const readBeside = useFilling()?.readBeside;
  const [isReading, setReading] = useState(false);
  const read = async (file: File): Promise<void> => {
    setReading(true);
    const workbook = await readBeside?.(file);
    setReading(false);
    if (workbook) onPick({ kind: "file", workbook });
  };
  const current =
    picked.kind === "sheets"
      ? (choices.find(({ sheets }) => sheets.join("\n") === picked.sheets.join("\n"))?.key ?? "")
      : picked.kind === "file"
        ? "file"
        : "";
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.input}
        value={current}
        onChange={({ target }) => {
          const choice = choices.find(({ key }) => key === target.value);
          onPick(choice ? { kind: "sheets", sheets: choice.sheets } : { kind: "none" });
        }}
      >
        <option value="">{words.none}</option>
        {choices.map(({ key, label: text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
        {picked.kind === "file" && <option value="file">{picked.workbook.name}</option>}
      </select>
      {readBeside && (
        <div className={styles.tools}>
          <input
            ref={input}
            type="file"
            hidden
            accept={WORKBOOK_ENDINGS}
            aria-label={words.fileFor(label)}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void read(file);
              // The same file can be chosen again after it was changed.
              target.value = "";
            }}
          />
          <Button
            size="small"
            aria-label={words.fileFor(label)}
            disabledFocusable={isReading}
            onClick={() => input.current?.click()}
          >
            {isReading ? words.readingFile : words.file}
          </Button>
        </div>
      )}
    </div>
  );
}
