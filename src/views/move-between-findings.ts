import type { KeyboardEvent } from "react";

/** Arrow keys walk from finding to finding, across groups, as in a list of a mail program. */
export function moveBetweenFindings(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  const findings = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
  const at = findings.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  findings[at + step]?.focus();
}
