/** Half of the files are looked at while rules are designed (A), the other only measured (B): by a hash of the name. */
export function halfOf(name: string): "A" | "B" {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 0 ? "A" : "B";
}
