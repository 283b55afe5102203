import { checks } from "../../core/checks";
import type { Cause } from "../../core/units-sent/causes";
import { oneLine, type Presentation } from "./presentation";

/** Mistakes that several files share, most files first. */
export function causesText(causes: readonly Cause[], { words, colours, locale }: Presentation): string {
  if (causes.length === 0) return "";
  const lines = causes.flatMap(({ check, rule, files }) => {
    const title = checks.find(({ id }) => id === check)?.title[locale] ?? check;
    const what = rule === "" ? title : `${title}: ${rule}`;
    return [`  ${oneLine(words.sameMistake(files.length, what))}`, `    ${oneLine(files.join(", "))}`];
  });
  return `\n${[colours.bold(words.causesHeading), ...lines].join("\n")}\n`;
}
