import { fieldName } from "../../core/roster/field";
import type { AskedColumn, AskedValue, ListEntry } from "../../core/roster/list-entry";
import { valueName } from "../../core/roster/vocabulary";
import { oneLine, type Presentation } from "./presentation";

/** More of one kind are counted; the JSON document has all. */
const SHOWN = 50;

/** The lists of a workbook, and what of them was not understood, for people. */
export function listsText(
  { members, sheets, columns, values }: ListEntry,
  path: string,
  { words, colours, locale }: Presentation,
): string {
  const { listWords } = words;
  const lines = [colours.bold(oneLine(path)), listWords.members(members, sheets.join(", "))];
  const list = (heading: (count: number) => string, entries: readonly string[]): void => {
    if (entries.length === 0) return;
    lines.push("", colours.underline(heading(entries.length)));
    for (const entry of entries.slice(0, SHOWN)) lines.push(`  ${oneLine(entry)}`);
    if (entries.length > SHOWN) lines.push(`  ${listWords.more(entries.length - SHOWN)}`);
  };
  const columnText = ({ heading, at, candidates }: AskedColumn): string => {
    const names = candidates.map((field) => fieldName(field)[locale]);
    return `${at} “${heading}”${names.length === 0 ? "" : `: ${names.join(" / ")}?`}`;
  };
  const valueText = ({ field, heading, text, options, suggestion, count, at }: AskedValue): string => {
    const names = [...options, ...(suggestion === undefined ? [] : [suggestion])].map(
      (id) => valueName(field, id)[locale],
    );
    const perhaps = names.length === 0 ? "" : `: ${names.join(" / ")}?`;
    return `${listWords.value(text, heading, count, at)}${perhaps}`;
  };
  list(
    (count) => listWords.columns(count),
    columns.filter(({ candidates }) => candidates.length > 0).map(columnText),
  );
  list((count) => listWords.values(count), values.filter(({ isFree }) => !isFree).map(valueText));
  list(
    (count) => listWords.unknownColumns(count),
    columns.filter(({ candidates }) => candidates.length === 0).map(columnText),
  );
  list((count) => listWords.freeValues(count), values.filter(({ isFree }) => isFree).map(valueText));
  if (columns.length + values.length === 0) lines.push(listWords.allKnown);
  return `${lines.join("\n")}\n`;
}
