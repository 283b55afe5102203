import type { ExcelPane } from "../excel/start-in-excel";
import { type CheckCommand, type Commands, createCommands } from "../views/check-commands";
import type { ActionName } from "./action-names";

/** Turns the buttons of the ribbon and the menu of a cell into commands for the view. */
export function answerActions(excel: ExcelPane): Commands {
  const commands = createCommands();
  const send = (command: CheckCommand) => (): void => commands.send(command);
  const actions: Readonly<Record<ActionName, () => void>> = {
    check: send("check"),
    nextFinding: send("next"),
    previousFinding: send("previous"),
    showHere: () => {
      // Where Excel does not answer, for want of a cell or of time, there is nothing to go to.
      excel.activeCell().then(
        (at) => commands.send({ at }),
        () => undefined,
      );
    },
  };
  for (const [name, act] of Object.entries(actions)) excel.onAction(name, act);
  return commands;
}
