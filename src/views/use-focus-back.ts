import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Gives the focus back to the first button in the box when what that button opened closes; to be put where the
 * button stands.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) box.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return box;
}
