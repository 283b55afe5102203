import { readFileSync } from "node:fs";

import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What users ask of their screens. */
export const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** What axe finds on the page as it is, contrast of colours included. */
export async function violations(page: Page | Frame): Promise<string[]> {
  // Colours change over a moment; what is asked for is where they come to rest. A progress bar never does.
  // A browser that does not draw, or an animation that is replaced while it is waited for, must not hold all up.
  await page.evaluate(async () => {
    const atMost = (ms: number, what: Promise<unknown>): Promise<unknown> =>
      Promise.race([what, new Promise((late) => setTimeout(late, ms))]);
    // A change of colours is first heard of, then drawn.
    for (let frame = 0; frame < 3; frame++)
      await atMost(1000, new Promise((drawn) => requestAnimationFrame(drawn)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await atMost(5000, Promise.allSettled(ending.map(({ finished }) => finished)));
  });
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const found = await page.evaluate("axe.run({ resultTypes: ['violations'], preload: false })");
  return (found as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
