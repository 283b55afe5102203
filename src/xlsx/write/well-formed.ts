const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[()[\]{}"']/g;
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
/** The longest formula Excel takes. */
const LONGEST = 8192;

/** True where quotes and brackets of a formula match: Excel calls a file with any other damaged. */
export function isWellFormed(formula: string): boolean {
  const text = formula.replace(/^=/, "").trim();
  if (text === "" || text.length > LONGEST || /[-+*/^&=<>,(]$/.test(text)) return false;
  const open: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.length > 1) continue;
    if (token === '"' || token === "'") return false;
    const opening = CLOSING[token];
    if (opening === undefined) open.push(token);
    else if (open.pop() !== opening) return false;
  }
  return open.length === 0;
}
