import { initSync, Model } from "@ironcalc/wasm";

import { areaName } from "../model/area";
import { plainValue } from "../model/cell";
import { ironcalcCalculator } from "../model/ironcalc";
import type { WorkbookSeed } from "../model/seed";
import { activeSheet } from "../model/sheets";
import { drawGrid, showGrid } from "./grid";
import { openBeside, type Opened } from "./open";

/** What the server gives this page: the workbook, the pane, the ribbon. */
interface Setup {
  readonly seed: WorkbookSeed;
  readonly pane: string;
  readonly excelApi: string;
  readonly language: string;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
}

declare global {
  interface Window {
    /** For tests: the open workbook, and the hand that opens another. */
    workbench: { readonly opened: Opened; open(seed: WorkbookSeed): Opened };
  }
}

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};
const content = place("content") as HTMLInputElement;

const [engine, setup] = await Promise.all([
  fetch("/ironcalc.wasm").then((answer) => answer.arrayBuffer()),
  fetch("/setup.json").then((answer) => answer.json() as Promise<Setup>),
]);
initSync({ module: engine });

let dueDraw = 0;
let opened = open(setup.seed);
window.workbench = {
  get opened() {
    return opened;
  },
  open: (seed) => {
    opened.close();
    opened = open(seed);
    return opened;
  },
};

function open(seed: WorkbookSeed): Opened {
  const calculator = () => ironcalcCalculator(new Model("workbench", "en", "UTC", "en"));
  const next = openBeside(place("pane"), seed, calculator, setup);
  next.host.onAnswer(drawSoon);
  drawSoon();
  return next;
}

/** Once for all that is answered before the next picture. */
function drawSoon(): void {
  cancelAnimationFrame(dueDraw);
  dueDraw = requestAnimationFrame(draw);
}

function draw(): void {
  const { host, person, unknown } = opened;
  const { book } = host;
  const sheet = activeSheet(book);
  const grid = place("grid");
  showGrid(grid, drawGrid(sheet, book.selection));
  const [first = { row: 0, column: 0, rowCount: 1, columnCount: 1 }] = book.selection;
  grid.querySelector(".selected")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const cell = sheet.cells.get(first.row, first.column);
  place("address").textContent = book.selection.map(areaName).join(",");
  content.value = String(cell?.formula ?? plainValue(cell?.value));
  place("tabs").replaceChildren(
    ...book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ name, id }) => {
        const tab = button(name, () => act(() => person.activate(name)));
        tab.role = "tab";
        tab.ariaSelected = String(id === book.activeId);
        return tab;
      }),
  );
  place("pane").hidden = !host.runtime.isPaneVisible;
  place("status").textContent =
    `${book.name}: ${host.roundTrips} round trips` +
    (unknown.length > 0 ? `; refused: ${unknown.join(", ")}` : "");
}

/** Does what a person did, then shows it; what the model refuses is said in the status line. */
function act(work: () => void): void {
  try {
    work();
    draw();
  } catch (error) {
    place("status").textContent = String(error);
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

place("ribbon").append(
  ...setup.actions.map(({ action, label }) => button(label, () => act(() => opened.host.press(action)))),
);

place("grid").addEventListener("click", ({ target }) => {
  const at = target instanceof HTMLElement ? target.closest("td")?.dataset.at : undefined;
  if (at !== undefined) act(() => opened.person.select(activeSheet(opened.host.book).name, at));
});

place("grid").addEventListener("dblclick", () => content.focus());
place("grid").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  content.focus();
});

content.addEventListener("focus", () => opened.host.editCell(true));
content.addEventListener("blur", () => opened.host.editCell(false));
content.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") act(() => content.blur());
  if (key !== "Enter") return;
  const input = content.value;
  content.blur();
  act(() => {
    const sheet = activeSheet(opened.host.book);
    const [first] = opened.host.book.selection;
    if (first) opened.person.type(sheet.name, areaName({ ...first, rowCount: 1, columnCount: 1 }), input);
  });
});
