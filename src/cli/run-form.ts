import { basename } from "node:path";

import { forms as FORMS } from "../core/forms";
import type { Form } from "../core/forms/form";
import { carryOver } from "../core/forms/own/carry-over";
import { compareForms } from "../core/forms/own/compare-forms";
import type { FormProposal, FormProposing } from "../core/forms/own/form-proposal";
import { writeOwnForm } from "../core/forms/own/own-form-file";
import { formRefusalText } from "../core/forms/own/proposal-text";
import { readFormFromSheet } from "../core/forms/own/read-form-from-sheet";
import { withCarried } from "../core/forms/own/with-carried";
import type { Workbook } from "../core/workbook/workbook";
import { wordsOf } from "../locales";
import { saveFile } from "../node/save-file";
import type { FormRequest } from "./form-request";
import { comparisonDocument, comparisonText, proposalText } from "./formats/form-text";
import { oneLine, presentationIn } from "./formats/presentation";
import { formNamed } from "./read-own-forms";
import type { ExitCode, Surroundings } from "./run-command";
import { Refusal, refusalText } from "./refusal";

/** `khopso form`: a form read from its empty sheet, or two forms side by side. */
export async function runForm(request: FormRequest, cli: Surroundings): Promise<ExitCode> {
  const { action, locale, json } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const { formWords } = wordsOf(locale);
  const named = async (name: string): Promise<Form> => {
    const form = await formNamed(name, locale);
    if (typeof form === "string") throw new Refusal(form);
    return form;
  };
  try {
    if (action.kind === "read") await read(action);
    else await compare(action.forms);
    return 0;
  } catch (error) {
    const file = action.kind === "read" ? basename(action.path) : "";
    await cli.stderr.write(`${oneLine(refusalText(error, locale, file))}\n`);
    return 2;
  }

  async function read({
    path,
    sheet,
    like,
    out,
  }: Extract<FormRequest["action"], { kind: "read" }>): Promise<void> {
    const before = like === undefined ? undefined : await named(like);
    const workbook = await cli.read(path, { name: basename(path) });
    const { name, proposal } = proposed(workbook, sheet);
    const { form: followed, carried } = before
      ? withCarried(before, proposal)
      : { form: proposal, carried: undefined };
    const { form, rows, columns, relations } = followed;
    const text = writeOwnForm({ form, reasons: { rows, columns, relations } });
    if (out !== undefined) await saveFile(out, new TextEncoder().encode(text), { replaces: false });
    if (json) await cli.stdout.write(text);
    else {
      await cli.stdout.write(proposalText(followed, name, presentation));
      if (carried && before)
        await cli.stdout.write(`${formWords.carried(carried.rows.length, carried.relations, before.id)}\n`);
      if (out !== undefined) await cli.stdout.write(`${oneLine(formWords.saved(out))}\n`);
    }
  }

  /** The sheet that is named; else the first that reads as a form. */
  function proposed(
    workbook: Workbook,
    sheet: string | undefined,
  ): { readonly name: string; readonly proposal: FormProposal } {
    const all = workbook.sheets.map(({ name }) => name);
    if (sheet !== undefined && !all.includes(sheet))
      throw new Refusal(formWords.noSheet(workbook.name, sheet, all));
    let refused: Extract<FormProposing, { kind: "refused" }> | undefined;
    for (const name of sheet === undefined ? all : [sheet]) {
      const reading = readFormFromSheet(workbook, name, FORMS);
      if (reading.kind === "proposed") return { name, proposal: reading };
      refused ??= reading;
    }
    throw new Refusal(formWords.noForm(workbook.name, formRefusalText(refused?.why ?? "no-sheet", locale)));
  }

  async function compare([old, now]: readonly [string, string]): Promise<void> {
    const [before, after] = [await named(old), await named(now)];
    const comparison = compareForms(before, after);
    const carried = carryOver(before, after, comparison);
    const shown = { before, now: after, comparison, carried };
    await cli.stdout.write(
      json
        ? `${JSON.stringify(comparisonDocument(shown), undefined, 2)}\n`
        : comparisonText(shown, presentation),
    );
  }
}
