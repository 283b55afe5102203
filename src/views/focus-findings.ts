/** After what was pressed may be gone: the heading of what is left, or of the result where nothing is. */
export function focusFindings(): void {
  (document.getElementById("findings") ?? document.getElementById("result"))?.focus();
}
