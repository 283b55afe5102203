import { all, ancestor, child, type Mistake, nameOf, NAMESPACES, textOf, typeOf } from "./read";

/** The highest version of each set that an Excel is documented to have, of those that may be of use here. */
const KNOWN_SETS: Readonly<Record<string, readonly [number, number]>> = {
  ExcelApi: [1, 21],
  SharedRuntime: [1, 2],
  AddinCommands: [1, 3],
  DialogApi: [1, 2],
  RibbonApi: [1, 1],
  KeyboardShortcuts: [1, 1],
  ContextMenuApi: [1, 1],
};

/** LTSC 2021, the oldest Excel that Microsoft still supports, stops here. */
const OLDEST_SERVED = { ExcelApi: [1, 14], SharedRuntime: [1, 1] } as const;

/** iPad has none of these; asked for by the whole add-in they would shut it out. */
const OF_COMMANDS_ONLY = [
  "SharedRuntime",
  "RibbonApi",
  "KeyboardShortcuts",
  "ContextMenuApi",
  "AddinCommands",
];

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

const isAbove = ([major, minor]: readonly number[], [top, below]: readonly [number, number]): boolean =>
  (major ?? 0) > top || ((major ?? 0) === top && (minor ?? 0) > below);

/** What is meant to be replaced and was not. */
const PLACEHOLDER = /\[[A-Z][^\]]*\]|\{\{|~remoteAppUrl|\bTODO\b|contoso|example\.(?:com|org)/i;

/** Id, version, language, permissions, hosts and what is asked of an Excel. */
export function mistakesOfBasics(document: Document): readonly Mistake[] {
  const root = document.documentElement;
  const value = (name: string): string => textOf(child(root, name));
  const wrong = (rule: string, good: boolean, where: string): readonly Mistake[] =>
    good ? [] : [{ rule, where }];
  const overrides = child(root, "VersionOverrides");
  return [
    ...wrong("root", root.localName === "OfficeApp" && root.namespaceURI === NAMESPACES.core, nameOf(root)),
    ...wrong("root", typeOf(root) === "TaskPaneApp", nameOf(root)),
    ...wrong("root", document.doctype === null, "DOCTYPE"),
    ...wrong(
      "root",
      overrides === undefined || typeOf(overrides) === "VersionOverridesV1_0",
      "VersionOverrides",
    ),
    ...wrong("id", GUID.test(value("Id")), value("Id")),
    ...wrong("version", /^\d{1,5}(?:\.\d{1,5}){3}$/.test(value("Version")), value("Version")),
    ...wrong("locale", LOCALE.test(value("DefaultLocale")), value("DefaultLocale")),
    ...wrong("permissions", value("Permissions") === "ReadWriteDocument", value("Permissions")),
    ...hosts(root, overrides),
    ...all(document, "Set").flatMap(mistakesOfSet),
    ...all(document, "*").flatMap((element) =>
      [...element.attributes]
        .map((attribute) => attribute.value)
        .concat(element.children.length === 0 ? [textOf(element)] : [])
        .filter((text) => PLACEHOLDER.test(text))
        .map((where) => ({ rule: "placeholder", where })),
    ),
  ];
}

function hosts(root: Element, overrides: Element | undefined): readonly Mistake[] {
  const base = [...(child(root, "Hosts")?.children ?? [])].map((host) => host.getAttribute("Name"));
  const commands = [...(child(overrides, "Hosts")?.children ?? [])].map(typeOf);
  return [base, commands]
    .filter((names, i) => (i === 0 || overrides !== undefined) && names.join() !== "Workbook")
    .map((names) => ({ rule: "hosts", where: names.join() }));
}

function mistakesOfSet(set: Element): readonly Mistake[] {
  const name = set.getAttribute("Name") ?? "";
  const sets = set.parentElement;
  const text = set.getAttribute("MinVersion") ?? sets?.getAttribute("DefaultMinVersion") ?? "";
  const where = `${name} ${text}`;
  const top = KNOWN_SETS[name];
  const version = text.split(".").map(Number);
  const twice = [...(sets?.children ?? [])].filter((other) => other.getAttribute("Name") === name).length > 1;
  const ofCommands = ancestor(set, "VersionOverrides") !== undefined;
  const served: readonly [number, number] | undefined =
    name === "ExcelApi" || name === "SharedRuntime" ? OLDEST_SERVED[name] : undefined;
  return [
    ...(twice ? [{ rule: "set twice", where }] : []),
    ...(!/^\d+\.\d+$/.test(text) || !top || isAbove(version, top) ? [{ rule: "set", where }] : []),
    ...(!served || isAbove(version, served) ? [{ rule: "shuts out", where }] : []),
    ...(!ofCommands && OF_COMMANDS_ONLY.includes(name) ? [{ rule: "shuts out", where }] : []),
  ];
}
