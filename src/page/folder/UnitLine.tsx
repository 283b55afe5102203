import { Button } from "@fluentui/react-components";

import { errorText } from "../../core/error-text";
import { formatNumber } from "../../core/message";
import { lettersHtml, letterText } from "../../core/units-sent/letter";
import type { SentFile } from "../../core/units-sent/sent-file";
import type { UnitRow } from "../../core/units-sent/unit-table";
import { folderWordsOf } from "../../locales/folders";
import { unitWordsOf } from "../../locales/units";
import { useSay } from "../../views/Announcer";
import { CopyButton } from "../../views/CopyButton";
import { useLanguage } from "../../views/Language";
import { saveFile } from "../../views/save-file";
import type { FolderFile } from "./folder-file";
import { letterOfRow } from "./LetterTools";

interface UnitLineProps {
  readonly row: UnitRow;
  readonly sent: readonly SentFile[];
  /** Undefined where the unit has sent none. */
  readonly file: FolderFile | undefined;
  readonly onOpen: (file: FolderFile) => void;
}

/** One unit, or one file of it: its counts, its state with the reason, its letter. */
export function UnitLine({ row, sent, file, onOpen }: UnitLineProps) {
  const { locale } = useLanguage();
  const words = folderWordsOf(locale);
  const units = unitWordsOf(locale);
  const say = useSay();
  const { unit, state, counts, undecided, trouble, replacedBy, replaces, disputed, isList } = row;
  const isCounted = state !== "missing" && state !== "unread" && state !== "replaced";
  const letter = letterOfRow(row, sent, locale);
  const { columns } = units;
  const figures = [
    [columns.errors, counts.errors],
    [columns.queries, counts.queries],
    [columns.explained, counts.explained + counts.accepted],
    [columns.undecided, undecided],
  ] as const;
  const remarks = [
    ...(trouble ? [errorText(trouble.code, row.file, trouble.detail, locale)] : []),
    ...(replacedBy !== undefined ? [units.replacedBy(replacedBy)] : []),
    ...(replaces.length > 0 ? [units.replaces(replaces)] : []),
    ...(disputed ? [units.disputed] : []),
  ];
  return (
    <tr role="row" data-state={state}>
      <th role="rowheader" scope="row">
        <span className="unit-name">{isList ? units.list : unit}</span>
        {file && (
          <button
            type="button"
            className="unit-file"
            aria-label={words.open(row.file)}
            onClick={() => onOpen(file)}
          >
            {row.file}
          </button>
        )}
      </th>
      {figures.map(([label, value]) => (
        <td key={label} role="cell" data-label={label} className="figure">
          {isCounted ? formatNumber(value, locale) : "–"}
        </td>
      ))}
      <td role="cell" className="unit-state">
        <span>{units.states[state]}</span>
        {remarks.map((remark) => (
          <span key={remark} className="quiet">
            {remark}
          </span>
        ))}
      </td>
      <td role="cell" className={letter ? "unit-letter" : "empty"}>
        {letter && (
          <>
            <CopyButton label={words.copyLetter(unit)} text={() => letterText(letter)}>
              {words.letter}
            </CopyButton>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.saveLetterOf(unit)}
              onClick={() => {
                const name = `${words.letterFile(unit)}.html`;
                saveFile(name, "text/html", lettersHtml([letter], locale));
                say((now) => now.view.saved(name));
              }}
            >
              {words.saveLetter}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
