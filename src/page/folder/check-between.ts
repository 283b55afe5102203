import type { RulePack } from "../../core/rules/rule-pack";
import { stateIn } from "../../core/state/read-state";
import { checkTogether, type SetMember } from "../../core/together";
import type { CheckOptions } from "../../core/check-workbook";
import { WorkbookError } from "../../core/workbook/workbook-error";
import { type ReadOtherFormat, readFile } from "../../files/read-file";
import { carriedState } from "../file-state";
import { readBeside } from "../file-store";
import type { BetweenFiles } from "./between-files";
import type { FolderFile } from "./folder-file";

/**
 * Reads workbooks and puts the figures of each beside those of the others, as what they remember has it. One that
 * cannot be read is told of, and the others go on.
 * @throws OtherFormatMet
 */
export async function checkBetween(
  files: readonly FolderFile[],
  packs: readonly RulePack[],
  readOther: ReadOtherFormat | undefined,
): Promise<BetweenFiles> {
  const members: SetMember<CheckOptions>[] = [];
  const unread: BetweenFiles["unread"][number][] = [];
  for (const { file, path, memory } of files)
    try {
      const workbook = await readFile(file, readOther);
      const reading = (await carriedState(file)).reading ?? (memory && (await readBeside(memory)));
      members.push({ workbook: { ...workbook, name: path }, options: { state: stateIn(reading), packs } });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      unread.push({ file: path, code: error.code, detail: error.detail });
    }
  const between = members.length > 1 ? checkTogether(members).at(-1) : undefined;
  return {
    files: members.length,
    findings: between?.findings ?? [],
    rules: between?.rules ?? [],
    unplaced: between?.unplaced.map(({ text }) => text) ?? [],
    unread,
  };
}
