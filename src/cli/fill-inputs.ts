import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import type { Form } from "../core/forms/form";
import type { FillWords } from "../locales/fill-words";
import { refuseIfThere } from "../node/new-workbook";
import type { FillRequest } from "./fill-request";
import { Refusal } from "./refusal";

type Action = Extract<FillRequest["action"], { kind: "fill" }>;

/**
 * What would be told only after minutes of reading, or in words that help nobody.
 *
 * @throws Refusal where the paths cannot be what was meant
 * @throws WorkbookError `already-there`
 */
export async function refuseOddPaths(asked: Action, words: FillWords): Promise<void> {
  const { out, from, previous, figures, unitList, into, units, replaces } = asked;
  const named = { "--from": from, "--previous": previous, "--figures": figures, "--into": into };
  const inputs = [...Object.values(named), unitList, ...units].flatMap((path) => path ?? []);
  if (from !== undefined && previous !== undefined && resolve(from) === resolve(previous))
    throw new Refusal(words.sameList(from));
  for (const [option, path] of Object.entries(named))
    if (path !== undefined && (await isFolder(path))) throw new Refusal(words.isFolder(option, path));
  if (out === undefined) return;
  if (inputs.some((path) => resolve(path) === resolve(out))) throw new Refusal(words.outIsInput(out));
  const folder = dirname(resolve(out));
  if (!(await isFolder(folder))) throw new Refusal(words.noFolder(folder));
  if (!replaces) await refuseIfThere(out);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether a form is called so, by its id or its number, however it is spelt: `b1btctw`, `Biểu 1-BTCTW`. */
export function isCalled({ id, number }: Form, asked: string): boolean {
  const name = spelt(asked);
  return name !== "" && [id, number].some((one) => one !== undefined && spelt(one) === name);
}

/** Ids of forms that may have been meant: those of the same number. */
export function formsLike(forms: readonly Form[], asked: string): readonly string[] {
  const name = spelt(asked).replace(/^[bt](?=\d)/, "");
  const number = /^\d+[a-f]?/.exec(name)?.[0];
  if (number === undefined) return [];
  return forms.filter((form) => form.number?.toLowerCase().split("-")[0] === number).map(({ id }) => id);
}

function spelt(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\s*biểu(?:\s+số)?(?=\s)/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
