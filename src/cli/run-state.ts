import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { checkWorkbook } from "../core/check-workbook";
import { errorText } from "../core/error-text";
import { noteText } from "../core/note-text";
import { readState, stateIn, type StateReading, writeState } from "../core/state/read-state";
import type { State } from "../core/state/state";
import { stateNote } from "../core/state/state-note";
import { type WriteRemark, writeRemarkText } from "../core/write-remark";
import { WorkbookError } from "../core/workbook/workbook-error";
import { besidePath, readStateOf, removeEverythingOf, writeStateOf } from "../node/state-of-file";
import { readWorkbook } from "../node/read-workbook";
import { oneLine, presentationIn } from "./formats/presentation";
import { stateText } from "./formats/state-text";
import type { Output } from "./output";
import type { StateRequest } from "./parse-arguments";
import type { ExitCode } from "./run-command";

interface Outputs {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** `khopso state`: what is remembered of one workbook, shown, put in or removed. */
export async function runState(request: StateRequest, outputs: Outputs): Promise<ExitCode> {
  const { path, locale } = request;
  try {
    return await act(request, outputs);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, file, detail } = error;
    await outputs.stderr.write(`${oneLine(errorText(code, file || basename(path), detail, locale))}\n`);
    return 2;
  }
}

async function act(request: StateRequest, { stdout, stderr }: Outputs): Promise<ExitCode> {
  const { path, action, locale } = request;
  const presentation = presentationIn(locale, stdout.hasColour);
  const { stateWords } = presentation.words;
  // A file that is no workbook has nothing to remember, and nothing is laid beside it.
  const workbook = await readWorkbook(path);
  switch (action.kind) {
    case "show": {
      const stored = await readStateOf(path);
      const note = stateNote(stored?.reading);
      if (note) {
        await stderr.write(`${noteText(note, locale)}.\n`);
        return 2;
      }
      const state = stateIn(stored?.reading);
      if (action.json) await stdout.write(`${writeState(state)}\n`);
      else {
        const report = checkWorkbook(workbook, { state });
        await stdout.write(stateText(path, stored?.place, state, report, presentation));
      }
      return 0;
    }
    case "set": {
      const reading = await stateFrom(action.from);
      if (reading.kind !== "state") {
        await stderr.write(`${oneLine(stateWords.notAState(basename(action.from), whereOf(reading)))}\n`);
        return 2;
      }
      await put(reading.state);
      return 0;
    }
    case "remove": {
      const remarks = await removeEverythingOf(path, action.target);
      const file = "copy" in action.target ? action.target.copy : path;
      await say([stateWords.removed(file)], remarks);
      return 0;
    }
  }

  async function put(state: State): Promise<void> {
    if (action.kind !== "set") return;
    const { place, remarks } = await writeStateOf(path, state, action.target);
    const file = "copy" in action.target ? action.target.copy : path;
    const sentence =
      place === "workbook" ? stateWords.putIn(file) : stateWords.putBeside(file, besidePath(file));
    await say([sentence], remarks);
  }

  async function say(sentences: readonly string[], remarks: readonly WriteRemark[]): Promise<void> {
    const all = [...sentences, ...remarks.map((remark) => writeRemarkText(remark, locale))];
    await stdout.write(all.map((sentence) => `${oneLine(sentence)}\n`).join(""));
  }
}

async function stateFrom(path: string): Promise<StateReading> {
  const json = await readFile(path, "utf8").catch(() => {
    throw new WorkbookError("not-found", path);
  });
  return readState(json.replace(/^\ufeff/, ""));
}

function whereOf(reading: Exclude<StateReading, { kind: "state" }>): string {
  return reading.kind === "newer" ? `version ${String(reading.version)}` : reading.where;
}
