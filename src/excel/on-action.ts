/**
 * Answers to a button of the ribbon or of the cells' menu: first shows the pane, then calls back. Called
 * while the page is being loaded, before Excel has answered: a button that is pressed while there is no pane
 * loads the page and looks for its answer at once.
 *
 * @param name as the manifest has it
 */
export function onAction(name: string, act: () => void): void {
  if (typeof Office === "undefined") return;
  // Outside Office the library may be without it.
  const { actions } = Office as Partial<typeof Office>;
  actions?.associate(name, (event?: Office.AddinCommands.Event) => {
    void Office.onReady().then(showPane);
    act();
    event?.completed();
  });
}

/** Where the ribbon runs apart from the pane there is nothing to show. */
function showPane(): void {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1"))
    Office.addin.showAsTaskpane().catch(() => undefined);
}
