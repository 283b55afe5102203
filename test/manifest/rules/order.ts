import { all, type Mistake, nameOf, NAMESPACES, typeOf } from "./read";

/** A name; `?` may be missing, `+` is there once or more, `*` any number of times. */
type Content = readonly string[];

const setting: Content = ["Override*"];

const BASE: Readonly<Record<string, Content>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl?",
    "HighResolutionIconUrl?",
    "SupportUrl?",
    "AppDomains?",
    "Hosts",
    "Requirements?",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides?",
  ],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets?", "Methods?"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation"],
  DisplayName: setting,
  Description: setting,
  IconUrl: setting,
  HighResolutionIconUrl: setting,
  SupportUrl: setting,
  SourceLocation: setting,
};

const COMMANDS: Readonly<Record<string, Content>> = {
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  Requirements: ["bt:Sets"],
  "bt:Sets": ["bt:Set+"],
  Hosts: ["Host+"],
  "Host Workbook": ["Runtimes?", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile?", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "ExtensionPoint PrimaryCommandSurface": ["OfficeTab+"],
  "ExtensionPoint ContextMenu": ["OfficeMenu+"],
  OfficeTab: ["Group+"],
  OfficeMenu: ["Control"],
  Group: ["Label", "Icon", "Control+"],
  Icon: ["bt:Image+"],
  "Control Button": ["Label", "Supertip", "Icon", "Action", "Enabled?"],
  Supertip: ["Title", "Description"],
  "Action ShowTaskpane": ["TaskpaneId?", "SourceLocation", "Title?"],
  "Action ExecuteFunction": ["FunctionName"],
  Resources: ["bt:Images?", "bt:Urls?", "bt:ShortStrings?", "bt:LongStrings?"],
  "bt:Images": ["bt:Image+"],
  "bt:Urls": ["bt:Url+"],
  "bt:ShortStrings": ["bt:String+"],
  "bt:LongStrings": ["bt:String+"],
  "bt:Image": ["bt:Override*"],
  "bt:Url": ["bt:Override*"],
  "bt:String": ["bt:Override*"],
};

const TYPED = new Set(["Host", "ExtensionPoint", "Control", "Action"]);

/** The name with which the tables speak of an element: the namespace of basic types is `bt:`. */
const nameInTable = (element: Element): string =>
  element.namespaceURI === NAMESPACES.basic ? `bt:${element.localName}` : element.localName;

const isOfCommands = (element: Element): boolean => element.closest("VersionOverrides") !== null;

/**
 * What each element holds, in which order and of which namespace. Elements that these tables do not know are
 * mistakes too: the tables hold what this add-in uses, not all there is.
 *
 * Source: https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
export function mistakesOfOrder(document: Document): readonly Mistake[] {
  return all(document, "*").flatMap((element) => {
    const commands = isOfCommands(element);
    const space = commands ? NAMESPACES.commands : NAMESPACES.core;
    const foreign =
      element.namespaceURI !== space && !(commands && element.namespaceURI === NAMESPACES.basic);
    const name = nameInTable(element);
    const typed = commands && TYPED.has(name) ? `${name} ${typeOf(element)}` : name;
    const content = (commands ? COMMANDS : BASE)[typed];
    return [
      ...(foreign ? [{ rule: "namespace", where: nameOf(element) }] : []),
      ...(commands && TYPED.has(name) && !content ? [{ rule: "type", where: nameOf(element) }] : []),
      ...mistakesInside(element, content ?? []),
    ];
  });
}

function mistakesInside(element: Element, content: Content): readonly Mistake[] {
  const names = content.map((part) => part.replace(/[?+*]$/, ""));
  const children = [...element.children].map(nameInTable);
  const where = nameOf(element);
  const known = children.filter((name) => names.includes(name));
  const places = known.map((name) => names.indexOf(name));
  const tooFew = content.filter((part, i) => !/[?*]$/.test(part) && !children.includes(names[i] ?? ""));
  const tooMany = content.filter(
    (part, i) => !/[+*]$/.test(part) && children.filter((name) => name === names[i]).length > 1,
  );
  return [
    ...children
      .filter((name) => !names.includes(name))
      .map((name) => ({ rule: "unknown", where: `${name} in ${where}` })),
    ...(places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0)) ? [{ rule: "order", where }] : []),
    ...tooFew.map((part) => ({ rule: "missing", where: `${part} in ${where}` })),
    ...tooMany.map((part) => ({ rule: "too many", where: `${part} in ${where}` })),
  ];
}
