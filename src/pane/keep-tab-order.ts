/**
 * In Excel on the web Microsoft's library takes the Tab key to itself: it goes on to the next control, and
 * from anything that is no control, such as the heading that has the focus when a check ends, out of the
 * pane. There the browser's own order is kept.
 */
export function keepTabOrder(): void {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    // The library listens one step further out, on the window.
    if (key === "Tab" && target instanceof HTMLElement && target.tabIndex < 0) event.stopPropagation();
  });
}
