import type { Frame, Page } from "playwright-core";

/** What the bars of progress say from now on, each once. */
export async function stepsOf(where: Frame | Page): Promise<() => Promise<string[]>> {
  await where.evaluate(() => {
    const steps = new Set<string>();
    Object.assign(window, { steps });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("[role=progressbar]"))
        steps.add(bar.getAttribute("aria-label") ?? "");
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  return () => where.evaluate(() => [...(window as unknown as { steps: Set<string> }).steps]);
}
