import { sheetPrefix } from "../core/workbook/address";

const REFERENCE =
  /^(?:'((?:[^']|'')*)'#)?(?:\$?('(?:[^']|'')*'|[^.'[\]:]*))?\.(\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}|\$?\d{1,7}|#REF!)$/i;

/** Whatever a formula in a file of OpenDocument may be made of: texts, references, and the signs that differ. */
const TOKEN = /"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|[{}|;~]|COM\.MICROSOFT\.|_xlfn\./g;

/** A formula of OpenDocument (part 4, OpenFormula) as Excel writes it, without `=`. */
export function excelFormula(formula: string): string {
  const text = formula.replace(/^(?:of|oooc|msoxl|msoxls)?:?=/, "");
  if (formula.startsWith("msoxl")) return text;
  let braces = 0;
  return text.replace(TOKEN, (token: string, reference?: string) => {
    if (reference !== undefined) return excelReference(reference);
    if (token === "{") braces++;
    else if (token === "}") braces--;
    else if (token === ";") return ",";
    else if (token === "|") return braces > 0 ? ";" : token;
    else if (token === "~") return ",";
    else if (/^[C_]/i.test(token)) return "";
    return token;
  });
}

/** `$'Biểu 1'.$A$1:.B2` → `'Biểu 1'!$A$1:B2`. What is no reference is shown as it stands. */
export function excelReference(reference: string): string {
  const [first = "", last] = endsOf(reference);
  const from = REFERENCE.exec(first);
  if (!from) return reference.includes("#REF!") ? "#REF!" : reference;
  const [, file, quoted = "", cell = ""] = from;
  const sheet = quoted.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  // Of a path to another file its name is enough to say that it is another.
  const workbook = file === undefined ? undefined : file.slice(file.lastIndexOf("/") + 1);
  const start = (sheet === "" ? "" : `${sheetPrefix(sheet, workbook)}!`) + cell;
  const to = last === undefined ? undefined : REFERENCE.exec(last);
  return to ? `${start}:${to[3] ?? ""}` : start;
}

/** The two ends of a reference: a colon within a quoted name does not part them. */
function endsOf(reference: string): string[] {
  return reference.match(/(?:'(?:[^']|'')*'|[^:'])+/g) ?? [];
}
