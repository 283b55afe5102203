import { onAction } from "../excel/on-action";
import type { Surroundings } from "../excel/start-in-excel";
import { type CheckCommand, type Commands, createCommands } from "../views/check-commands";
import type { ActionName } from "./action-names";

/**
 * Turns the buttons of the ribbon and the menu of a cell into commands for the view; those that come before
 * there is one wait for it.
 */
export function answerActions(starting: Promise<Surroundings>): Commands {
  const commands = createCommands();
  const send = (command: CheckCommand) => (): void => commands.send(command);
  const actions: Readonly<Record<ActionName, () => void>> = {
    check: send("check"),
    nextFinding: send("next"),
    previousFinding: send("previous"),
    // Where Excel does not answer, for want of a cell or of time, there is nothing to go to.
    showHere: () => void showHere(starting, commands).catch(() => undefined),
  };
  for (const [name, act] of Object.entries(actions)) onAction(name, act);
  return commands;
}

async function showHere(starting: Promise<Surroundings>, commands: Commands): Promise<void> {
  const surroundings = await starting;
  if (surroundings.kind === "excel") commands.send({ at: await surroundings.excel.activeCell() });
}
