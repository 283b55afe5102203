import { type FocusEvent, useLayoutEffect, useRef } from "react";

import { focusFindings } from "./focus-findings";

interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Where what had the focus is gone after a change, such as a finding that now agrees, the heading of what is left takes
 * it. A focus that the user took elsewhere stays there.
 *
 * @param changes what is drawn
 */
export function useKeptFocus(changes: unknown): KeptFocus {
  const last = useRef<Element>();
  useLayoutEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (!isLost) return;
    last.current = undefined;
    focusFindings();
  }, [changes]);
  return {
    onFocus: ({ target }) => {
      last.current = target;
    },
    // Not told of what is taken away with the focus in it.
    onBlur: () => {
      last.current = undefined;
    },
  };
}
