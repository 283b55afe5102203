import { basename } from "node:path";

import { errorText } from "../core/error-text";
import { noteText } from "../core/note-text";
import { makePack, packSize } from "../core/rules/make-pack";
import { type RulePack, writeRulePack } from "../core/rules/rule-pack";
import { stateNote } from "../core/state/state-note";
import { WorkbookError } from "../core/workbook/workbook-error";
import { saveFile } from "../node/save-file";
import type { SetMember } from "../core/together";
import { findWorkbooks, type Input } from "./find-workbooks";
import { oneLine, type Presentation, presentationIn } from "./formats/presentation";
import { rulesText } from "./formats/rules-text";
import type { RulesRequest } from "./parse-arguments";
import type { RunOptions, Running } from "./command";
import type { ExitCode, Surroundings } from "./run-command";
import type { CheckReport, RuleEntry } from "../core/report";

interface RulesSurroundings extends Surroundings {
  readonly check: Running<CheckReport>;
}

/** `khopso rules`: the rules of one workbook, or of several as a set, listed, or saved as a rule pack. */
export async function runRules(
  request: RulesRequest,
  cli: RulesSurroundings,
  packs: readonly RulePack[],
): Promise<ExitCode> {
  try {
    return await act(request, cli, packs);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, file, detail } = error;
    const sentence = errorText(code, file || basename(request.paths[0] ?? ""), detail, request.locale);
    await cli.stderr.write(`${oneLine(sentence)}\n`);
    return 2;
  }
}

async function act(
  request: RulesRequest,
  cli: RulesSurroundings,
  packs: readonly RulePack[],
): Promise<ExitCode> {
  const { json, all, out, locale } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const { ruleWords } = presentation.words;
  const { rules, heading } = await rulesOf(request, cli, packs, presentation);
  if (out === undefined && !json) {
    await cli.stdout.write(rulesText(rules, heading, presentation));
    return 0;
  }
  const { pack, leftOut } = makePack(rules, all ? "all" : "confirmed");
  if (leftOut > 0) await cli.stderr.write(`${oneLine(ruleWords.leftOut(leftOut))}\n`);
  if (packSize(pack) === 0) {
    await cli.stderr.write(`${oneLine(all ? ruleWords.noneToSave : ruleWords.noneConfirmed)}\n`);
    if (out !== undefined) return 2;
  }
  if (out !== undefined) {
    await saveFile(out, new TextEncoder().encode(writeRulePack(pack)), { replaces: false });
    if (!json) await cli.stdout.write(`${oneLine(ruleWords.saved(packSize(pack), out))}\n`);
  }
  if (json) await cli.stdout.write(writeRulePack(pack));
  return 0;
}

/** All rules of the files, those between workbooks last, and what the files are called. */
async function rulesOf(
  { paths, together, locale }: RulesRequest,
  cli: RulesSurroundings,
  packs: readonly RulePack[],
  { words }: Presentation,
): Promise<{ readonly rules: readonly RuleEntry[]; readonly heading: string }> {
  const inputs = together ? (await findWorkbooks(paths)).files : paths.map((path) => inputOf(path));
  const members: SetMember<RunOptions>[] = [];
  for (const { path, name, error } of inputs) {
    if (error) throw error;
    const workbook = await cli.read(path, { name });
    const remembered = await cli.remembered(path);
    const note = stateNote(remembered);
    if (note) await cli.stderr.write(`${noteText(note, locale)}.\n`);
    members.push({ workbook, options: { qualify: together, remembered, packs } });
  }
  const reports = together
    ? cli.check.together(members)
    : members.map(({ workbook, options }) => cli.check.run(workbook, options));
  return {
    rules: reports.flatMap(({ rules }) => rules),
    heading: together ? words.wholeSet(members.length) : (paths[0] ?? ""),
  };
}

function inputOf(path: string): Input {
  return { path, name: basename(path) };
}
