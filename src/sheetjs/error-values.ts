/** What the binary formats store for an error value ([MS-XLS] 2.5.10, [MS-XLSB] 2.5.97.2). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

export function errorValue(code: number): string {
  return ERRORS[code] ?? "#VALUE!";
}
