import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import { errorText } from "../core/error-text";
import type { Locale } from "../core/message";
import { LARGEST_RULE_PACK, readRulePack, type RulePack } from "../core/rules/rule-pack";
import { wordsOf } from "../locales";
import { oneLine } from "./formats/presentation";

/** Reads rule packs; of the first that cannot be used it gives a sentence instead. */
export async function readPacks(
  paths: readonly string[],
  locale: Locale,
): Promise<readonly RulePack[] | string> {
  const { ruleWords } = wordsOf(locale);
  const packs: RulePack[] = [];
  for (const path of paths) {
    const name = basename(path);
    const size = await stat(path).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    );
    if (size === undefined) return oneLine(errorText("not-found", name, "", locale));
    if (size > LARGEST_RULE_PACK) return oneLine(ruleWords.packTooLarge(name));
    const json = await readFile(path, "utf8").catch(() => undefined);
    if (json === undefined) return oneLine(errorText("not-readable", name, "", locale));
    const reading = readRulePack(json);
    if (reading.kind === "newer") return oneLine(ruleWords.newerPack(name));
    if (reading.kind === "unreadable") return oneLine(ruleWords.notAPack(name, reading.where));
    packs.push(reading.pack);
  }
  return packs;
}
