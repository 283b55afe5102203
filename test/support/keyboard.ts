import type { Frame, Page } from "playwright-core";

/** What has the focus, as it is called: by its label, its name or its words. */
export function focusedIn(where: Frame | Page): Promise<string> {
  return where.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : null;
    const name = label ?? activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    return name.replace(/\s+/g, " ").trim();
  });
}

/** Presses Tab until what has the focus begins with the name; throws where it is never reached. */
export async function tabTo(page: Page, where: Frame | Page, name: string, most = 90): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const focused = await focusedIn(where);
    if (focused.startsWith(name)) return;
    passed.push(focused.slice(0, 24));
  }
  throw new Error(`“${name}” is not reached by the Tab key, past: ${passed.join(" | ")}`);
}

/** Goes to a button by Tab and presses it. */
export async function pressByKey(page: Page, where: Frame | Page, name: string): Promise<void> {
  await tabTo(page, where, name);
  await page.keyboard.press("Enter");
}
