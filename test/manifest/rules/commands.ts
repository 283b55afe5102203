import { all, child, type Mistake, nameOf, textOf, typeOf } from "./read";

const EXCEL_TABS = [
  "TabHome",
  "TabInsert",
  "TabPageLayoutExcel",
  "TabFormulas",
  "TabData",
  "TabReview",
  "TabView",
];
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/**
 * Tabs, menus, groups, buttons, the shared runtime and the functions that buttons call.
 *
 * Sources: https://learn.microsoft.com/javascript/api/manifest/extensionpoint, control, runtimes;
 * https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime
 *
 * @param actions names that the pane answers to
 */
export function mistakesOfCommands(document: Document, actions: readonly string[]): readonly Mistake[] {
  const found = (rule: string, elements: readonly Element[]): readonly Mistake[] =>
    elements.map((element) => ({ rule, where: nameOf(element) }));
  const ids = ["Control", "Group"]
    .flatMap((name) => all(document, name))
    .map((element) => element.getAttribute("id") ?? "");
  const functions = all(document, "FunctionName").map(textOf);
  return [
    ...found(
      "tab",
      all(document, "OfficeTab").filter((tab) => !EXCEL_TABS.includes(tab.getAttribute("id") ?? "")),
    ),
    ...found(
      "menu",
      all(document, "OfficeMenu").filter((menu) => menu.getAttribute("id") !== "ContextMenuCell"),
    ),
    ...found(
      "group",
      all(document, "Group").filter((group) => all(group, "Control").length > 6),
    ),
    ...ids
      .filter((id, i) => id === "" || id.length > 125 || /\s/.test(id) || ids.indexOf(id) !== i)
      .map((id) => ({ rule: "control id", where: id })),
    ...found(
      "icon",
      all(document, "Icon").filter((icon) => !hasEverySize(icon)),
    ),
    ...functions.filter((name) => !actions.includes(name)).map((name) => ({ rule: "function", where: name })),
    ...actions
      .filter((name) => !functions.includes(name))
      .map((name) => ({ rule: "action without button", where: name })),
    ...mistakesOfRuntime(document),
  ];
}

function hasEverySize(icon: Element): boolean {
  const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
  const pictures = new Set([...icon.children].map((image) => image.getAttribute("resid")));
  return sizes.join() === ICON_SIZES.join() && pictures.size === sizes.length;
}

/** One long-lived program: the pane, the buttons' functions and the runtime are the same address. */
function mistakesOfRuntime(document: Document): readonly Mistake[] {
  const [runtime] = all(document, "Runtime");
  const sets = all(document, "Set").map((set) => set.getAttribute("Name"));
  const pane = runtime?.getAttribute("resid");
  const users = [
    ...all(document, "FunctionFile"),
    ...all(document, "Action")
      .filter((action) => typeOf(action) === "ShowTaskpane")
      .flatMap((action) => child(action, "SourceLocation") ?? []),
  ];
  return [
    ...(runtime?.getAttribute("lifetime") === "long" ? [] : [{ rule: "runtime", where: "lifetime" }]),
    ...(sets.includes("SharedRuntime") ? [] : [{ rule: "runtime", where: "SharedRuntime is not asked for" }]),
    ...(all(document, "FunctionFile").length === 1 ? [] : [{ rule: "runtime", where: "FunctionFile" }]),
    ...users
      .filter((element) => element.getAttribute("resid") !== pane)
      .map((element) => ({ rule: "runtime", where: nameOf(element) })),
    ...all(document, "TaskpaneId").map(() => ({ rule: "runtime", where: "TaskpaneId" })),
  ];
}
