import type { Workbook } from "../../src/core/workbook/workbook";
import type { FileExchanges } from "../../src/page/file-exchanges";
import { editFile, lockedInFile, newFile, takeBackInFile } from "../../src/page/file-edits";
import { carriedState } from "../../src/page/file-state";
import { type OpenFile, openFile } from "../../src/page/page-host";
import { readFile } from "../../src/files/read-file";
import { checkBetween } from "../../src/page/folder/check-between";
import { checkSentFile, namesInFile } from "../../src/page/folder/check-sent-file";
import type { WriterExchanges } from "../../src/page/writer-exchanges";
import { readOtherFormat } from "../../src/sheetjs/read-other-format";
import type { Exchanges, Question } from "../../src/worker/exchange";
import { answerOfWorkbook } from "../../src/worker/answer-of-workbook";
import { heldWorkbook } from "../../src/worker/held-workbook";
import type { WorkerClient } from "../../src/worker/worker-client";

/** A file open in the page, whose workers answer without being workers. */
export interface PageInNode extends OpenFile {
  /** What the page shows beside the views, by every time it was read. */
  readonly shown: readonly Workbook[];
}

export function openInPage(file: File, memory?: File): PageInNode {
  const nothing = (): void => undefined;
  // What the page has of a browser.
  if (!("addEventListener" in globalThis))
    Object.assign(globalThis, { addEventListener: nothing, removeEventListener: nothing });
  const shown: Workbook[] = [];
  const held = heldWorkbook();
  const answer = answerOfWorkbook(held, (other) => readFile(other, readOtherFormat));
  const reader = answering<FileExchanges>(async (asked) => {
    switch (asked.kind) {
      case "read": {
        const workbook = await readFile(asked.file, readOtherFormat);
        held.hold(workbook);
        return workbook;
      }
      case "sent":
        return checkSentFile(asked.file, asked.memory, readOtherFormat);
      case "between":
        return checkBetween(asked.files, asked.packs, readOtherFormat);
      case "names":
        return namesInFile(asked.file, readOtherFormat);
      case "remembered":
        return carriedState(asked.file);
      default:
        return answer({ ...asked, id: 0 });
    }
  });
  const writer = answering<WriterExchanges>(async (asked) => {
    switch (asked.kind) {
      case "edit":
        return editFile(asked.file, asked.edits, asked.entryId);
      case "takeBack":
        return takeBackInFile(asked.file, asked.entries, asked.list, asked.entryId);
      case "locked":
        return lockedInFile(asked.file, asked.cells);
      case "make":
        return newFile(asked.name, asked.content);
    }
  });
  const beside = {
    onWorkbook: (workbook: Workbook) => shown.push(workbook),
    onUnread: () => undefined,
    onShow: () => undefined,
    selection: () => [],
  };
  return { ...openFile({ file, memory }, beside, reader, writer), shown };
}

function answering<E extends Exchanges<E>>(
  answer: (asked: { [K in keyof E]: Question<E, K> }[keyof E]) => Promise<E[keyof E]["answer"]>,
): WorkerClient<E> {
  return {
    // As a worker would get it and give it back.
    ask: (question) => answer(question).then((value) => structuredClone(value)),
    ended: () => 0,
    end: () => undefined,
  };
}
