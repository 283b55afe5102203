import type { Members } from "./members";
import type { Json, QueryInfo } from "./protocol";
import { notServed } from "./refusal";
import type { HostObject } from "./served";

type Answer = Record<string, Json>;

/** Answers what `load` asked of an object: `items/name`, `format/font/bold`, or everything plain. */
export class Queries {
  constructor(
    private readonly members: Members,
    private readonly isKept: (reference: string) => boolean,
  ) {}

  /** What the client finds the object by later. */
  identity(object: HostObject): Answer {
    const type = this.members.type(object);
    const found: Answer = { ...type.identity?.(object.state) };
    if (type.isReferenced) {
      const { reference = "" } = object;
      found._ReferenceId = this.isKept(reference) ? reference : "";
    }
    return found;
  }

  answer(object: HostObject, { Select = [], Expand = [], Top, Skip }: QueryInfo): Answer {
    const type = this.members.type(object);
    const asked = [...Select, ...Expand.map((name) => `${name}/*`)];
    if (!type.items) return { ...this.identity(object), ...this.selected(object, asked) };
    const all = type.items(object.state);
    const first = Skip ?? 0;
    const shown = all.slice(first, Top === undefined ? undefined : first + Top);
    const paths = withoutItems(asked);
    const own = paths.filter((name) => this.members.property(object, name));
    const ofItems = paths.filter((name) => !own.includes(name) && name !== "$none");
    return {
      _Items: shown.map((item) => ({ ...this.identity(item), ...this.selected(item, ofItems) })),
      ...(own.length > 0 && this.selected(object, own)),
    };
  }

  private selected(object: HostObject, asked: readonly string[]): Answer {
    const found: Answer = {};
    if (asked.length === 0 || asked.includes("*")) {
      for (const [name, property] of Object.entries(this.members.type(object).properties ?? {}))
        found[name] = property.get(object.state);
    }
    const deeper = new Map<string, string[]>();
    for (const path of asked) {
      if (path === "*" || path === "") continue;
      const [head = "", ...tail] = path.split(/[/.]/);
      const property = this.members.property(object, head);
      if (property) found[property[0]] = property[1].get(object.state);
      else {
        const child = this.members.child(object, head);
        if (!child) throw notServed(`${object.type}.${head}`);
        const tails = deeper.get(child[0]) ?? [];
        if (tail.length > 0) tails.push(tail.join("/"));
        deeper.set(child[0], tails);
      }
    }
    for (const [name, tails] of deeper) {
      const child = this.members.child(object, name)?.[1](object.state) ?? null;
      found[name] = child && this.answer(child, { Select: tails });
    }
    return found;
  }
}

/** `tables/items/name` asks the collection for what it holds. */
function withoutItems(paths: readonly string[]): string[] {
  return paths.map((path) => path.replace(/^items\//i, "").replace(/^items$/i, "*"));
}
