import { mistakesOfAddresses, type Site } from "./addresses";
import { mistakesOfBasics } from "./basics";
import { mistakesOfCommands } from "./commands";
import { mistakesOfOrder } from "./order";
import { type Mistake } from "./read";
import { mistakesOfResources } from "./resources";

/**
 * What is wrong with a manifest, as far as documentation lets it be known without Microsoft's own service:
 * that one is sent the file, so no test asks it. Needs a DOM.
 */
export function mistakesOfManifest(xml: string, site: Site, actions: readonly string[]): readonly Mistake[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const broken = document.querySelector("parsererror");
  if (broken) return [{ rule: "well-formed", where: broken.textContent }];
  return [
    ...mistakesOfBasics(document),
    ...mistakesOfOrder(document),
    ...mistakesOfResources(document),
    ...mistakesOfCommands(document, actions),
    ...mistakesOfAddresses(document, site),
  ];
}
