import { type RefObject, useEffect, useState } from "react";

import type { Viewport } from "./geometry";

const NOWHERE: Viewport = { left: 0, top: 0, width: 0, height: 0 };

/** What part of a scrolled box is in sight, once a frame. */
export function useViewport(box: RefObject<HTMLElement>): Viewport {
  const [viewport, setViewport] = useState(NOWHERE);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setViewport((before) =>
        before.left === left && before.top === top && before.width === width && before.height === height
          ? before
          : { left, top, width, height },
      );
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener("scroll", later, { passive: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", later);
      sizes.disconnect();
    };
  }, [box]);
  return viewport;
}
