import type { ArgumentInfo, Json } from "./protocol";
import type { Argument, HostObject } from "./served";

/**
 * The arguments of an action with their objects put in: a place of `ReferencedObjectPathIds` that holds a
 * number says that the argument there is an object path; inside plain objects it is `_ObjectPathId`.
 */
export function argumentsOf(
  info: ArgumentInfo | undefined,
  objectAt: (path: number) => HostObject | null,
): readonly Argument[] {
  const references = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, i) => resolved(value, references?.[i], objectAt));
}

function resolved(
  value: Json,
  reference: Json | undefined,
  objectAt: (path: number) => HostObject | null,
): Argument {
  if (isList(value)) {
    const references = reference !== undefined && isList(reference) ? reference : [];
    return value.map((item, i) => resolved(item, references[i], objectAt));
  }
  if (typeof reference === "number" && reference > 0 && value === reference) return objectAt(reference);
  if (typeof value === "object" && value !== null && typeof value._ObjectPathId === "number") {
    return objectAt(value._ObjectPathId);
  }
  return value;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
