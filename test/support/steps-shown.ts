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

/**
 * Presses a button the moment a bar of progress names the step: a hand may come after a fast machine is done.
 *
 * @param step undefined for whichever is the first
 */
export function pressDuring(where: Frame | Page, step: string | undefined, name: string): Promise<void> {
  return where.evaluate(
    ({ step, name }) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const label = step === undefined ? "" : `[aria-label="${step}"]`;
          if (document.querySelector(`[role=progressbar]${label}`) === null) return;
          const button = [...document.querySelectorAll("button")].find((each) => each.textContent === name);
          if (button === undefined) return;
          observer.disconnect();
          button.click();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
    { step, name },
  );
}
