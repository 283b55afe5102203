/** What the ribbon and the menu of a cell call by name: manifest.xml names them, the pane answers to them. */
export const ACTION_NAMES = ["check", "nextFinding", "previousFinding", "showHere"] as const;

export type ActionName = (typeof ACTION_NAMES)[number];
