import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { all, child, type Mistake, nameOf, valuesOf } from "./read";

const ADDRESSES = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"];
const PNG = "89504e470d0a1a0a";

export interface Site {
  /** The site's address without a slash at its end. */
  readonly origin: string;
  /** The folder that is served there. */
  readonly folder: string;
  /** Where the site's own files do not lie in that folder yet. */
  readonly unbuilt?: readonly string[];
}

/**
 * Every address is https and of the site (the support page may be elsewhere); what lies on the site is in its
 * folder; pictures have their exact size.
 *
 * Sources: https://learn.microsoft.com/javascript/api/manifest/iconurl, highresolutioniconurl, icon, appdomain
 */
export function mistakesOfAddresses(
  document: Document,
  { origin, folder, unbuilt = [] }: Site,
): readonly Mistake[] {
  const values = ADDRESSES.flatMap((name) => all(document, name))
    .filter((element) => element.hasAttribute("DefaultValue"))
    .flatMap((element) => valuesOf(element).map((address) => ({ element, address })));
  const missing = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].filter(
    (name) => child(document.documentElement, name) === undefined,
  );
  return [
    ...missing.map((where) => ({ rule: "address missing", where })),
    ...values.flatMap(({ element, address }) => {
      const where = `${nameOf(element)} ${address}`;
      if (!URL.canParse(address) || !address.startsWith("https://") || address.length > 2048)
        return [{ rule: "https", where }];
      if (!address.startsWith(`${origin}/`))
        return element.localName === "SupportUrl" ? [] : [{ rule: "other site", where }];
      const file = address.slice(origin.length + 1);
      if (unbuilt.includes(file)) return [];
      return existsSync(join(folder, file)) ? [] : [{ rule: "file", where }];
    }),
    ...all(document, "AppDomain").map((element) => ({
      rule: "app domain",
      where: element.textContent,
    })),
    ...picturesOf(document).flatMap(({ address, size }) => {
      const file = join(folder, address.slice(origin.length + 1));
      const good = existsSync(file) && isPng(readFileSync(file), size);
      return good ? [] : [{ rule: "picture", where: `${address} ${size}` }];
    }),
  ];
}

function picturesOf(document: Document): readonly { readonly address: string; readonly size: number }[] {
  const root = document.documentElement;
  const address = (element: Element | undefined): string => element?.getAttribute("DefaultValue") ?? "";
  const resource = (id: string | null): Element | undefined =>
    all(document, "Image").find((image) => image.getAttribute("id") === id);
  return [
    { address: address(child(root, "IconUrl")), size: 32 },
    { address: address(child(root, "HighResolutionIconUrl")), size: 64 },
    ...all(document, "Image")
      .filter((image) => image.hasAttribute("resid"))
      .map((image) => ({
        address: address(resource(image.getAttribute("resid"))),
        size: Number(image.getAttribute("size")),
      })),
  ];
}

/** A square PNG of this size, not heavier than a ribbon bears. */
const isPng = (bytes: Buffer, size: number): boolean =>
  bytes.subarray(0, 8).toString("hex") === PNG &&
  bytes.readUInt32BE(16) === size &&
  bytes.readUInt32BE(20) === size &&
  bytes.length < 100 * 1024;
