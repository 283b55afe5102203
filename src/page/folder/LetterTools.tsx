import { Button } from "@fluentui/react-components";

import type { Locale } from "../../core/message";
import { type Letter, letterOf, lettersHtml } from "../../core/units-sent/letter";
import type { SentFile } from "../../core/units-sent/sent-file";
import type { UnitRow, UnitTable } from "../../core/units-sent/unit-table";
import { folderWordsOf } from "../../locales/folders";
import { useSay } from "../../views/Announcer";
import { useLanguage } from "../../views/Language";
import { saveFile } from "../../views/save-file";

/** The letter of a row; undefined where nothing is asked of the unit. */
export function letterOfRow(row: UnitRow, sent: readonly SentFile[], locale: Locale): Letter | undefined {
  const outcome = sent.find(({ file }) => file === row.file)?.outcome;
  if (outcome?.kind !== "checked" || row.state === "replaced") return undefined;
  return letterOf(row.unit, row.file, outcome, locale);
}

interface LetterToolsProps {
  readonly sent: readonly SentFile[];
  readonly table: UnitTable;
}

/** All letters as one file to print, each on paper of its own. */
export function LetterTools({ sent, table }: LetterToolsProps) {
  const { locale } = useLanguage();
  const words = folderWordsOf(locale);
  const say = useSay();
  const letters = table.rows.flatMap((row) => letterOfRow(row, sent, locale) ?? []);
  if (letters.length === 0) return null;
  const save = (): void => {
    const name = `${words.lettersFile}.html`;
    saveFile(name, "text/html", lettersHtml(letters, locale));
    say((now) => now.view.saved(name));
  };
  return (
    <Button size="small" onClick={save}>
      {words.saveLetters}
    </Button>
  );
}
