import { errorText, type FileErrorCode } from "../core/error-text";
import type { Locale } from "../core/message";
import type { RulePack } from "../core/rules/rule-pack";
import type { StateReading } from "../core/state/read-state";
import type { SetMember } from "../core/together";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Command, RunOptions } from "./command";
import { findWorkbooks, type Input } from "./find-workbooks";
import { oneLine, type Presentation, presentationIn } from "./formats/presentation";
import type { Output } from "./output";
import type { RunRequest } from "./parse-arguments";
import { type Entry, printerFor } from "./printer";
import { progressOn } from "./progress";
import type { Given } from "./read-lists";

export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
  readonly read: (path: string, options: { readonly name: string }) => Promise<Workbook>;
  /** What is remembered of the workbook; undefined where nothing is. Never rejects. */
  readonly remembered: (path: string) => Promise<StateReading | undefined>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** What a command does beside printing what it is asked of each file. */
export interface Beside<R> {
  /** Gives the files it wrote. */
  readonly seen: (
    input: Input,
    workbook: Workbook,
    report: R,
    remembered: StateReading | undefined,
  ) => Promise<readonly string[]>;
  readonly failed: (input: Input, error: { readonly code: FileErrorCode; readonly detail: string }) => void;
  /** Called once, after all files; gives the files it wrote. */
  readonly finish: () => Promise<readonly string[]>;
  /** In place of the table of several files; asked after `finish`, as the rest is. */
  readonly text: (presentation: Presentation) => string;
  /** What programs are told of a file more. */
  readonly fieldsOf: (file: string) => object;
  /** What programs are told of what has no file. */
  readonly more: () => readonly object[];
  readonly needsAction: () => boolean;
}

/** A file that failed, as programs are told. */
interface Failure {
  readonly workbook: string;
  readonly error: { readonly code: FileErrorCode; readonly message: string };
}

/** Runs a command over all files behind the paths; a file that fails does not keep the others waiting. */
export async function runCommand<R>(
  command: Command<R>,
  request: RunRequest,
  { read, remembered, stdout, stderr }: Surroundings,
  packs: readonly RulePack[] = [],
  beside?: Beside<R>,
  given: Given = {},
): Promise<ExitCode> {
  const { locale, together } = request;
  const inputs = await findWorkbooks(request.paths);
  const presentation = presentationIn(locale, stdout.hasColour);
  const isList = inputs.isList && !together;
  const printer = printerFor(request.format, isList, stdout, presentation, beside === undefined);
  /** What is said of a file in a list hangs on those after it. */
  const held: Entry[] | undefined = beside && isList && request.format !== "text" ? [] : undefined;
  const progress = progressOn(stderr, inputs.files.length);
  const members: SetMember<RunOptions>[] = [];
  const names: string[] = [];
  const failures: Failure[] = [];
  let code: ExitCode = 0;

  for (const [i, input] of inputs.files.entries()) {
    if (stdout.closed) break;
    await progress.show(i + 1, input.name);
    const entry = await examine(input);
    await progress.clear();
    if (entry.complaint) await stderr.write(entry.complaint);
    if (entry.print && held) held.push(entry.print);
    else if (entry.print) await printer.print(entry.print);
  }
  if (together && inputs.files.length > 0) await printer.print(wholeEntry(await examineTogether()));
  if (beside && !together && inputs.files.length > 0) await finish(beside);
  await printer.end();
  if (beside && isList && inputs.files.length > 0 && request.format === "text" && !stdout.closed)
    await stdout.write(beside.text(presentation));

  for (const folder of inputs.emptyFolders) {
    code = 2;
    await stderr.write(`${oneLine(presentation.words.problems.emptyFolder(folder))}\n`);
  }
  return code;

  /** What to print of one file now (nothing where it is one of a set), and what to say of it on stderr. */
  async function examine(input: Input): Promise<{ readonly print?: Entry; readonly complaint?: string }> {
    try {
      if (input.error) throw input.error;
      const workbook = await read(input.path, { name: input.name });
      const options = { qualify: together, remembered: await remembered(input.path), packs, given };
      names.push(input.name);
      // What holds between workbooks can be said only when all are read.
      if (together) {
        members.push({ workbook, options });
        return {};
      }
      const report = command.run(workbook, options);
      if (command.needsAction(report) && code === 0) code = 1;
      const write = async () => (await beside?.seen(input, workbook, report, options.remembered)) ?? [];
      return { print: entryOf(report, input.name), complaint: await writtenBy(input, write) };
    } catch (error) {
      code = 2;
      const failure = failureOf(input, error, locale);
      failures.push(failure);
      if (!together) beside?.failed(input, { code: failure.error.code, detail: detailOf(error) });
      const complaint = `${oneLine(failure.error.message)}\n${stackOf(error)}`;
      return together ? { complaint } : { complaint, print: failedEntry(failure) };
    }
  }

  /** A mistake of this program on one workbook of the set is told of the set. */
  async function examineTogether(): Promise<readonly R[]> {
    try {
      const reports = command.together(members);
      if (code === 0 && reports.some((report) => command.needsAction(report))) code = 1;
      return reports;
    } catch (error) {
      code = 2;
      const failure = failureOf({ name: presentation.words.wholeSet(names.length) }, error, locale);
      failures.push(failure);
      await stderr.write(`${oneLine(failure.error.message)}\n${stackOf(error)}`);
      return [];
    }
  }

  /** What is told of all files together. */
  async function finish(to: Beside<R>): Promise<void> {
    const said = await writtenBy({ name: "" }, () => to.finish());
    if (said) await stderr.write(said);
    if (code === 0 && to.needsAction()) code = 1;
    for (const entry of held ?? [])
      await printer.print({ ...entry, document: { ...entry.document, ...to.fieldsOf(entry.file) } });
    for (const document of held ? to.more() : []) await printer.print({ ...UNREAD, file: "", document });
  }

  /** Says what was written; what could not be does not make the file one that could not be read. */
  async function writtenBy(
    input: Pick<Input, "name">,
    write: () => Promise<readonly string[]>,
  ): Promise<string> {
    try {
      return (await write()).map((file) => `${oneLine(presentation.words.wrote(file))}\n`).join("");
    } catch (error) {
      code = 2;
      return `${oneLine(failureOf(input, error, locale).error.message)}\n${stackOf(error)}`;
    }
  }

  function entryOf(report: R, name: string): Entry {
    return {
      file: name,
      document: command.document(report, locale),
      ...(request.format === "text" && { text: command.text(report, name, presentation) }),
      summary: command.summary(report),
    };
  }

  function wholeEntry(reports: readonly R[]): Entry {
    const entry = entryOf(command.merge(reports), presentation.words.wholeSet(names.length));
    const errors = failures.length > 0 ? { errors: failures } : {};
    return { ...entry, document: { workbooks: names, ...entry.document, workbook: undefined, ...errors } };
  }
}

const UNREAD: Pick<Entry, "summary"> = { summary: { findings: 0, undecided: 0, state: "unread" } };

function failedEntry(failure: Failure): Entry {
  return { ...UNREAD, file: failure.workbook, document: failure };
}

function failureOf({ name }: Pick<Input, "name">, error: unknown, locale: Locale): Failure {
  const known = error instanceof WorkbookError ? error : undefined;
  const code = known?.code ?? "unexpected";
  const message = errorText(code, known?.file ?? name, detailOf(error), locale);
  return { workbook: name, error: { code, message } };
}

function detailOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.detail;
  return error instanceof Error ? error.message : String(error);
}

/** A mistake of this program is shown whole: someone must be able to mend it. */
function stackOf(error: unknown): string {
  return error instanceof WorkbookError || !(error instanceof Error) ? "" : `${error.stack ?? ""}\n`;
}
