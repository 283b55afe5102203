/**
 * A document as JSON in pieces, so that the longest report never stands in memory as one text.
 * With `indent` it is spread over lines, one entry of a list on each; without, it is one line.
 */
export function* documentChunks(document: object, indent?: string): Generator<string> {
  const [line, inner, space] = indent === undefined ? ["", "", ""] : [`\n${indent}`, `\n${indent}  `, " "];
  const keys = Object.entries(document as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== undefined,
  );
  yield "{";
  for (const [i, [key, value]] of keys.entries()) {
    yield `${i === 0 ? "" : ","}${inner}${JSON.stringify(key)}:${space}`;
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value);
      continue;
    }
    const entry = indent === undefined ? "" : `${inner}  `;
    for (const [k, item] of (value as unknown[]).entries()) {
      yield `${k === 0 ? "[" : ","}${entry}${JSON.stringify(item)}`;
    }
    yield `${inner}]`;
  }
  yield `${line}}`;
}
