import { createContext, useContext } from "react";

import type { Host } from "../host/host";

/** The world as the views know it, given once at the top. */
export const HostContext = createContext<Host | undefined>(undefined);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("a view outside CheckView");
  return host;
}
