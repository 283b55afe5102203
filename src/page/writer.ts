import { answerRequests } from "../worker/answer-requests";
import { editFile, lockedInFile, newFile, takeBackInFile } from "./file-edits";
import type { WriterExchanges } from "./writer-exchanges";

/** Makes changed copies of a file, away from the screen and from what was read. */
answerRequests<WriterExchanges>((request) => {
  switch (request.kind) {
    case "edit":
      return editFile(request.file, request.edits, request.entryId);
    case "takeBack":
      return takeBackInFile(request.file, request.entries, request.list, request.entryId);
    case "locked":
      return lockedInFile(request.file, request.cells);
    case "make":
      return newFile(request.name, request.content);
  }
});
