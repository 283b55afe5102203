import { basename } from "node:path";

import { errorText } from "../core/error-text";
import { noteText } from "../core/note-text";
import { makePack } from "../core/rules/make-pack";
import { writeRulePack } from "../core/rules/rule-pack";
import { stateNote } from "../core/state/state-note";
import { WorkbookError } from "../core/workbook/workbook-error";
import { saveFile } from "../node/save-file";
import { oneLine, presentationIn } from "./formats/presentation";
import { rulesText } from "./formats/rules-text";
import type { RulesRequest } from "./parse-arguments";
import type { Running } from "./command";
import type { ExitCode, Surroundings } from "./run-command";
import type { CheckReport } from "../core/report";

interface RulesSurroundings extends Surroundings {
  readonly check: Running<CheckReport>;
}

/** `khopso rules`: the rules of one workbook, listed, or saved as a rule pack. */
export async function runRules(request: RulesRequest, cli: RulesSurroundings): Promise<ExitCode> {
  try {
    return await act(request, cli);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, file, detail } = error;
    const sentence = errorText(code, file || basename(request.path), detail, request.locale);
    await cli.stderr.write(`${oneLine(sentence)}\n`);
    return 2;
  }
}

async function act(
  { path, json, all, out, locale }: RulesRequest,
  cli: RulesSurroundings,
): Promise<ExitCode> {
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const { ruleWords } = presentation.words;
  const name = basename(path);
  const workbook = await cli.read(path, { name });
  const remembered = await cli.remembered(path);
  const note = stateNote(remembered);
  if (note) await cli.stderr.write(`${noteText(note, locale)}.\n`);
  const { rules } = cli.check.run(workbook, { qualify: false, remembered });
  if (out === undefined && !json) {
    await cli.stdout.write(rulesText(rules, path, presentation));
    return 0;
  }
  const { pack, leftOut } = makePack(rules, all ? "all" : "confirmed");
  if (leftOut > 0) await cli.stderr.write(`${oneLine(ruleWords.leftOut(leftOut))}\n`);
  if (pack.rules.length === 0) {
    await cli.stderr.write(`${oneLine(all ? ruleWords.noneToSave : ruleWords.noneConfirmed)}\n`);
    if (out !== undefined) return 2;
  }
  if (out !== undefined) {
    await saveFile(out, new TextEncoder().encode(writeRulePack(pack)), { replaces: false });
    if (!json) await cli.stdout.write(`${oneLine(ruleWords.saved(pack.rules.length, out))}\n`);
  }
  if (json) await cli.stdout.write(writeRulePack(pack));
  return 0;
}
