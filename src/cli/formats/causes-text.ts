import type { Cause } from "../../core/units-sent/causes";
import { unitWordsOf } from "../../locales/units";
import { oneLine, type Presentation } from "./presentation";

/** Mistakes that several units share, most units first: what they have in common, the rule, then who. */
export function causesText(causes: readonly Cause[], { colours, locale }: Presentation): string {
  if (causes.length === 0) return "";
  const words = unitWordsOf(locale);
  const lines = causes.flatMap(({ title, rule, place, units }) => {
    const names = [...new Set(units.map(({ unit }) => unit))];
    return [
      `  ${oneLine(words.sameMistake(names.length, place, (rule ?? title)[locale]))}`,
      `    ${oneLine(names.join("; "))}`,
    ];
  });
  return `\n${[colours.bold(words.causesHeading), ...lines].join("\n")}\n`;
}
