import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { errorText } from "../core/error-text";
import type { Form } from "../core/forms/form";
import type { ListOptions } from "../core/list-options";
import type { Locale } from "../core/message";
import { readListMemory } from "../core/state/read-lists";
import { readMapping } from "../core/roster/mapping";
import { wordsOf } from "../locales";
import { oneLine } from "./formats/presentation";
import type { GivenOfLists } from "./list-request";

export type Given = ListOptions & {
  readonly names?: "shown";
  readonly withRows?: true;
  /** Forms of the user's own, which tables may be. */
  readonly ownForms?: readonly Form[];
};

/** What was given of lists, the file that it names read; a sentence where that cannot be used. */
export async function readGiven({ lists, ...given }: GivenOfLists, locale: Locale): Promise<Given | string> {
  if (lists === undefined) return given;
  const name = basename(lists);
  const json = await readFile(lists, "utf8").catch(() => undefined);
  if (json === undefined) return oneLine(errorText("not-found", name, "", locale));
  const memory = readListMemory(json.replace(/^\ufeff/, ""));
  if (typeof memory === "string") return oneLine(wordsOf(locale).listWords.notAMapping(name, memory));
  return { ...given, rosterMapping: readMapping(memory) };
}
