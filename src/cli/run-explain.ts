import { basename } from "node:path";

import { findingMessage } from "../core/check-document";
import { type CheckOptions, checkWorkbook } from "../core/check-workbook";
import { errorText } from "../core/error-text";
import { noteText } from "../core/note-text";
import type { Finding } from "../core/report";
import { explain, valuesOf, type Workbooks } from "../core/state/explain";
import { isIn } from "../core/state/explain-between";
import { stateIn, type StateReading } from "../core/state/read-state";
import { stateNote } from "../core/state/state-note";
import { checkTogether } from "../core/together";
import type { Workbook } from "../core/workbook/workbook";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeRemarkText } from "../core/write-remark";
import { wordsOf } from "../locales";
import { besidePath, writeStateOf } from "../node/state-of-file";
import type { ExplainRequest } from "./explain-request";
import { findWorkbooks } from "./find-workbooks";
import { oneLine } from "./formats/presentation";
import type { ExitCode, Surroundings } from "./run-command";
import { today } from "./today";

interface Member {
  readonly path: string;
  readonly workbook: Workbook;
  readonly options: CheckOptions;
  readonly reading: StateReading | undefined;
}

/** A finding, as it is told and as it is remembered: its id in a set names the workbook. */
interface Explainable {
  readonly told: Finding;
  readonly kept: Finding;
  readonly owner: Member;
  /** What its addresses are read in. */
  readonly workbooks: Workbooks;
}

/** `khopso explain`: keeps why a finding may stay in the workbook it is on, also of one between workbooks. */
export async function runExplain(request: ExplainRequest, cli: Surroundings): Promise<ExitCode> {
  const { locale, finding: asked } = request;
  const { explainWords, stateWords } = wordsOf(locale);
  const complain = async (sentence: string): Promise<ExitCode> => {
    await cli.stderr.write(`${oneLine(sentence)}\n`);
    return 2;
  };
  try {
    const members = await readAll(request.paths, cli);
    const [found, ...more] = explainable(members).filter(
      ({ told, kept }) => told.id === asked || kept.id === asked || told.at === asked || kept.at === asked,
    );
    if (!found) return await complain(explainWords.notFound(asked));
    if (more.length > 0)
      return await complain(
        explainWords.several(
          asked,
          [found, ...more].map(({ told }) => told.id),
        ),
      );
    const { told, kept, owner, workbooks } = found;
    const note = stateNote(owner.reading);
    // What cannot be read would be lost.
    if (note) return await complain(`${noteText(note, locale)}.`);
    const { path, reading } = owner;
    const { reason, basis, by, accepted, target } = request;
    const state = explain(stateIn(reading), {
      ...{ finding: kept.id, values: valuesOf(workbooks, kept), reason, date: today() },
      status: accepted ? "accepted" : "explained",
      ...(basis !== undefined && { basis }),
      ...(by !== undefined && { by }),
    });
    const { place, remarks } = await writeStateOf(path, state, target);
    const file = "copy" in target ? target.copy : path;
    const sentences = [
      `${told.at} ${findingMessage(told, locale)}`,
      place === "workbook" ? stateWords.putIn(file) : stateWords.putBeside(file, besidePath(file)),
      ...remarks.map((remark) => writeRemarkText(remark, locale)),
    ];
    await cli.stdout.write(sentences.map((sentence) => `${oneLine(sentence)}\n`).join(""));
    return 0;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, file, detail } = error;
    return complain(errorText(code, file || basename(request.paths[0] ?? ""), detail, locale));
  }
}

/** @throws WorkbookError of the first that cannot be read: what it would make of the others is not known */
async function readAll(paths: readonly string[], cli: Surroundings): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const { name, path, error } of (await findWorkbooks(paths)).files) {
    if (error) throw error;
    const workbook = await cli.read(path, { name });
    const reading = await cli.remembered(path);
    members.push({ path, workbook, reading, options: { state: stateIn(reading) } });
  }
  return members;
}

function explainable(members: readonly Member[]): readonly Explainable[] {
  const alone = members.map(({ workbook, options }) => checkWorkbook(workbook, options).findings);
  const [only] = members;
  if (only && members.length === 1)
    return (alone[0] ?? []).map((kept) => ({ told: kept, kept, owner: only, workbooks: only.workbook }));
  const reports = checkTogether(members);
  const own = members.flatMap((owner, i) =>
    (reports[i]?.findings ?? []).flatMap((told, k): readonly Explainable[] => {
      const kept = alone[i]?.[k];
      return kept ? [{ told, kept, owner, workbooks: owner.workbook }] : [];
    }),
  );
  const workbooks = members.map(({ workbook }) => workbook);
  const between = (reports.at(-1)?.findings ?? []).flatMap((told): readonly Explainable[] => {
    const owner = members.find(({ workbook }) => isIn(told.at, workbook.name));
    return owner ? [{ told, kept: told, owner, workbooks }] : [];
  });
  return [...own, ...between];
}
