import { basename } from "node:path";

import { errorText } from "../core/error-text";
import type { ListEntry } from "../core/roster/list-entry";
import type { CheckReport } from "../core/report";
import { WorkbookError } from "../core/workbook/workbook-error";
import { saveFile } from "../node/save-file";
import type { Running } from "./command";
import { listsText } from "./formats/lists-text";
import { oneLine, presentationIn } from "./formats/presentation";
import type { ListsRequest } from "./list-request";
import { readGiven } from "./read-lists";
import type { ExitCode, Surroundings } from "./run-command";

interface ListsSurroundings extends Surroundings {
  readonly check: Running<CheckReport>;
}

/** `khopso lists`: what of a workbook's lists was not understood, told, or as a file in which it can be told. */
export async function runLists(request: ListsRequest, cli: ListsSurroundings): Promise<ExitCode> {
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
  { path, json, out, given: asked, locale }: ListsRequest,
  cli: ListsSurroundings,
): Promise<ExitCode> {
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const { problems, listWords } = presentation.words;
  const name = basename(path);
  const given = await readGiven(asked, locale);
  if (typeof given === "string") {
    await cli.stderr.write(`${given}\n`);
    return 2;
  }
  const workbook = await cli.read(path, { name });
  const remembered = await cli.remembered(path);
  const { lists } = cli.check.run(workbook, { qualify: false, remembered, given });
  if (!lists) {
    await cli.stderr.write(`${oneLine(problems.noMembers(name))}\n`);
    return 2;
  }
  if (out !== undefined) {
    await saveFile(out, new TextEncoder().encode(`${JSON.stringify(toFillIn(lists), null, 2)}\n`), {
      replaces: false,
    });
    if (!json) await cli.stdout.write(`${oneLine(listWords.mappingSaved(out))}\n`);
  }
  if (json) await cli.stdout.write(`${JSON.stringify({ workbook: name, ...lists }, null, 2)}\n`);
  else if (out === undefined) await cli.stdout.write(listsText(lists, path, presentation));
  return isAllTold(lists) ? 0 : 1;
}

function isAllTold({ columns, values }: ListEntry): boolean {
  return values.every(({ isFree }) => isFree) && columns.every(({ candidates }) => candidates.length === 0);
}

/** What stands where nobody has told anything yet; it is no value of any vocabulary. */
const TO_TELL = "?";

/** The file of what was told, with what is to be told in its place; what need not be told is left out. */
function toFillIn({ columns, values }: ListEntry) {
  return {
    headings: columns.flatMap(({ heading, candidates }) =>
      candidates.length > 0 ? [{ heading, field: `${TO_TELL} ${candidates.join(" | ")}` }] : [],
    ),
    values: values.flatMap(({ field, text, options, suggestion, isFree }) =>
      isFree
        ? []
        : [
            {
              field,
              text,
              value: [TO_TELL, [...options, ...(suggestion ? [suggestion] : [])].join(" | ")]
                .join(" ")
                .trim(),
            },
          ],
    ),
  };
}
