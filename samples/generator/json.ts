/** JSON with one line for each innermost object or list of plain values: short, and readable in a diff. */
export function compactJson(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (typeof value !== "object" || value === null || isFlat(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => inner + compactJson(item, inner));
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${compactJson(item, inner)}`,
  );
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

/** Holds nothing but plain values and short lists of them. */
function isFlat(value: object): boolean {
  return Object.values(value).every(
    (item: unknown) =>
      typeof item !== "object" ||
      (Array.isArray(item) && item.length < 10 && item.every((part) => typeof part !== "object")),
  );
}
