export const NAMESPACES = {
  core: "http://schemas.microsoft.com/office/appforoffice/1.1",
  commands: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  basic: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** What is wrong: the rule that is broken, and where. */
export interface Mistake {
  readonly rule: string;
  readonly where: string;
}

/** The `xsi:type` without its prefix, or nothing. */
export const typeOf = (element: Element): string =>
  (element.getAttributeNS(XSI, "type") ?? "").replace(/^.*:/, "");

/** All elements of a name, in whatever namespace, in the order of the file. */
export const all = (from: Document | Element, name: string): readonly Element[] => [
  ...from.getElementsByTagNameNS("*", name),
];

export const child = (of: Element | undefined, name: string): Element | undefined =>
  [...(of?.children ?? [])].find((element) => element.localName === name);

export const ancestor = (of: Element, name: string): Element | undefined => {
  const parent = of.parentElement;
  return parent === null || parent.localName === name ? (parent ?? undefined) : ancestor(parent, name);
};

export const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? "";

/** The value an element gives by default and in each language: of texts, addresses, pictures. */
export const valuesOf = (element: Element): readonly string[] => [
  element.getAttribute("DefaultValue") ?? "",
  ...all(element, "Override").map((override) => override.getAttribute("Value") ?? ""),
];

/** A name by which a person finds the element again. */
export const nameOf = (element: Element): string =>
  [
    element.localName,
    typeOf(element),
    element.getAttribute("id") ?? element.getAttribute("resid") ?? element.getAttribute("Name") ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ");
