import { TextDecoder } from "node:util";

/** What jsdom lacks of a browser. */
export function installBrowserParts(): void {
  const nothing = (): void => undefined;
  Object.assign(globalThis, {
    TextDecoder,
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: nothing,
      removeEventListener: nothing,
    }),
    ResizeObserver: class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  });
}
