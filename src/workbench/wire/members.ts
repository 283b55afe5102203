import { notServed } from "./refusal";
import type {
  HostObject,
  ServedChild,
  ServedMethod,
  ServedProperty,
  ServedType,
  ServedTypes,
} from "./served";

/** Finds what serves an object. The client writes names in either case. */
export class Members {
  constructor(private readonly types: ServedTypes) {}

  type(object: HostObject): ServedType {
    const type = this.types[object.type];
    if (!type) throw notServed(object.type);
    return type;
  }

  property(object: HostObject, name: string): readonly [string, ServedProperty<object>] | undefined {
    return member(this.type(object).properties, name);
  }

  child(object: HostObject, name: string): readonly [string, ServedChild<object>] | undefined {
    return member(this.type(object).children, name);
  }

  method(object: HostObject, name: string): ServedMethod<object> {
    const found = member(this.type(object).methods, name);
    if (!found) throw notServed(`${object.type}.${name}`);
    return found[1];
  }
}

function member<T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string,
): readonly [string, T] | undefined {
  if (!table) return undefined;
  const lower = name.toLowerCase();
  return Object.entries(table).find(([key]) => key.toLowerCase() === lower);
}
