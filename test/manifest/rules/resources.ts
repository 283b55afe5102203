import { all, child, type Mistake, nameOf, NAMESPACES, textOf, valuesOf } from "./read";

/** Which list of Resources an element's `resid` names. */
const LIST_OF: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  LearnMoreUrl: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Runtime: "Urls",
  Image: "Images",
};

const LONGEST = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

/**
 * Every `resid` leads to a resource of its list; ids are short and given once; nothing lies unused; every text
 * has its length and every language.
 *
 * Source: https://learn.microsoft.com/javascript/api/manifest/resources
 */
export function mistakesOfResources(document: Document): readonly Mistake[] {
  const root = document.documentElement;
  const lists = [...(child(child(root, "VersionOverrides"), "Resources")?.children ?? [])];
  const resources = lists.flatMap((list) =>
    [...list.children].map((element) => ({
      element,
      list: list.localName,
      id: element.getAttribute("id") ?? "",
    })),
  );
  const users = all(document, "*").filter(
    (element) =>
      element.localName in LIST_OF &&
      element.closest("VersionOverrides") !== null &&
      element.closest("Resources") === null &&
      !(element.localName === "Description" && element.parentElement?.localName === "VersionOverrides"),
  );
  const used = new Set(users.map((element) => element.getAttribute("resid")));
  return [
    ...users.flatMap((user) => {
      const resource = resources.find(({ id }) => id === user.getAttribute("resid"));
      if (!resource) return [{ rule: "resid", where: nameOf(user) }];
      return resource.list === LIST_OF[user.localName] ? [] : [{ rule: "resid list", where: nameOf(user) }];
    }),
    ...resources.flatMap(({ id, element }) => [
      ...(id === "" || id.length > 32 ? [{ rule: "resource id", where: nameOf(element) }] : []),
      ...(resources.filter((other) => other.id === id).length > 1 ? [{ rule: "id twice", where: id }] : []),
      ...(used.has(id) ? [] : [{ rule: "unused", where: id }]),
    ]),
    ...mistakesOfTexts(root, lists),
  ];
}

function mistakesOfTexts(root: Element, lists: readonly Element[]): readonly Mistake[] {
  const defaultLocale = textOf(child(root, "DefaultLocale"));
  const others = ["vi-VN", "en-US"].filter((locale) => locale !== defaultLocale).join();
  const settings = (["DisplayName", "Description"] as const).flatMap((name) => {
    const element = child(root, name);
    return element ? [{ element, longest: LONGEST[name] }] : [];
  });
  const strings = (["ShortStrings", "LongStrings"] as const).flatMap((name) =>
    lists
      .filter((list) => list.localName === name)
      .flatMap((list) => [...list.children].map((element) => ({ element, longest: LONGEST[name] }))),
  );
  const provider = textOf(child(root, "ProviderName"));
  const bad = (text: string, longest: number): boolean => text.trim() === "" || text.length > longest;
  return [
    ...(bad(provider, LONGEST.ProviderName) ? [{ rule: "length", where: "ProviderName" }] : []),
    ...[...settings, ...strings].flatMap(({ element, longest }) => {
      const locales = all(element, "Override").map((override) => override.getAttribute("Locale"));
      const namespaces = all(element, "Override").map((override) => override.namespaceURI);
      return [
        ...(valuesOf(element).some((text) => bad(text, longest))
          ? [{ rule: "length", where: nameOf(element) }]
          : []),
        ...(locales.join() === others ? [] : [{ rule: "languages", where: nameOf(element) }]),
        ...(namespaces.every(
          (space) => space === (element.closest("Resources") ? NAMESPACES.basic : NAMESPACES.core),
        )
          ? []
          : [{ rule: "namespace", where: nameOf(element) }]),
      ];
    }),
  ];
}
