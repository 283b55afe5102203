import { splitAddress } from "../core/address-list";
import { errorText } from "../core/error-text";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import { useHost } from "./use-host";

/** How far a walk over the findings has come. */
export interface Step {
  readonly place: number;
  readonly of: number;
}

/** Goes to cells and says where one is now, or why one cannot go there. */
export function useShowCells(): (addresses: readonly string[], step?: Step) => void {
  const host = useHost();
  const say = useSay();
  const go = async (addresses: readonly string[], step?: Step): Promise<void> => {
    const { cell } = splitAddress(addresses[0] ?? "");
    try {
      // Cells of another workbook are named, not gone to.
      const shown = await host.show(addresses.filter((address) => !address.startsWith("'[")));
      say(({ view }) => {
        const where = shown.kind === "shown" ? view.went(cell) : view.sheetHidden(shown.sheet);
        return step ? `${view.findingOf(step.place, step.of)} ${where}` : where;
      });
    } catch (error) {
      const { code, file, detail } = troubleOf(error, host.name);
      say(({ locale }) => errorText(code, file, detail, locale));
    }
  };
  return (addresses, step) => void go(addresses, step);
}
