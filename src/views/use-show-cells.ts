import { createContext, useContext } from "react";

import { splitAddress } from "../core/address-list";
import type { Host } from "../host/host";
import { useAnnounce } from "./Announcer";

type Show = Host["show"];

/** How this host shows cells; given once at the top, asked wherever an address stands. */
export const ShowContext = createContext<Show>(() => Promise.resolve({ kind: "shown" }));

/** Goes to cells and says where one is now. */
export function useShowCells(): (addresses: readonly string[]) => void {
  const show = useContext(ShowContext);
  const announce = useAnnounce();
  return (addresses) => {
    const { cell } = splitAddress(addresses[0] ?? "");
    void show(addresses).then((shown) =>
      announce((view) => (shown.kind === "shown" ? view.went(cell) : view.sheetHidden(shown.sheet))),
    );
  };
}
