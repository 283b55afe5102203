import type { CheckReport, DetectReport } from "../core/report";
import { wordsOf } from "../locales";
import { besideCheck } from "./beside-check";
import { checkCommand } from "./check-command";
import type { Running } from "./command";
import { detectCommand } from "./detect-command";
import { oneLine } from "./formats/presentation";
import { parseArguments } from "./parse-arguments";
import { readPacks } from "./read-packs";
import { readGiven } from "./read-lists";
import { readFormFiles } from "./read-own-forms";
import { readUnitList } from "./read-unit-list";
import { type ExitCode, runCommand, type Surroundings } from "./run-command";
import { runExplain } from "./run-explain";
import { runFill } from "./run-fill";
import { runForm } from "./run-form";
import { runLists } from "./run-lists";
import { runReconcile } from "./run-reconcile";
import { runRules } from "./run-rules";
import { runState } from "./run-state";

/** All that the command line needs of the outside, so that a test may hand in its own. */
export interface Cli extends Surroundings {
  readonly check: Running<CheckReport>;
  readonly detect: Running<DetectReport>;
  readonly version: string;
}

/** `khopso`: options, read, check, print. Gives the exit code; throws only where results cannot be written. */
export async function runCli(argv: readonly string[], cli: Cli): Promise<ExitCode> {
  const request = parseArguments(argv);
  const words = wordsOf(request.locale);
  switch (request.kind) {
    case "help":
      await cli.stdout.write(words.help);
      return 0;
    case "version":
      await cli.stdout.write(`${cli.version}\n`);
      return 0;
    case "mistake":
      await cli.stderr.write(`${request.sentence}\n${words.hint}\n`);
      return 2;
    case "run":
    case "rules": {
      const packs = await readPacks(request.packs, request.locale);
      if (typeof packs === "string") {
        await cli.stderr.write(`${packs}\n`);
        return 2;
      }
      if (request.kind === "rules") return runRules(request, cli, packs);
      const given = await readGiven(request.given ?? {}, request.locale);
      if (typeof given === "string") {
        await cli.stderr.write(`${given}\n`);
        return 2;
      }
      const ownForms = await readFormFiles(request.forms ?? [], request.locale);
      if (typeof ownForms === "string") {
        await cli.stderr.write(`${oneLine(ownForms)}\n`);
        return 2;
      }
      const units = await readUnitList(request.units, cli.read, request.locale);
      if (typeof units === "string") {
        await cli.stderr.write(`${units}\n`);
        return 2;
      }
      return request.command === "check"
        ? runCommand(checkCommand(cli.check), request, cli, packs, besideCheck(request, units), {
            ...given,
            ownForms,
          })
        : runCommand(detectCommand(cli.detect), request, cli, packs, undefined, { ...given, ownForms });
    }
    case "reconcile":
      return runReconcile(request, cli);
    case "explain":
      return runExplain(request, cli);
    case "lists":
      return runLists(request, cli);
    case "fill":
      return runFill(request, cli);
    case "form":
      return runForm(request, cli);
    case "state":
      return runState(request, cli);
  }
}
