/** Which requirement sets a host has, each with its highest version. */
export type RequirementMatrix = Readonly<Record<string, string>>;

/**
 * The sets of an Excel with the given ExcelApi, as a small selection of real ones have them:
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 *
 * @param excelApi `1.13`
 * @param others more sets, or others than the usual ones: `{ SharedRuntime: "1.1" }`
 */
export function requirementMatrix(excelApi: string, others: RequirementMatrix = {}): RequirementMatrix {
  return { ExcelApi: excelApi, RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2", ...others };
}

/** What `isSetSupported` says: a set without a version is supported where there is any. */
export function hasSet(matrix: RequirementMatrix, name: string, version = "0"): boolean {
  const highest = Object.entries(matrix).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  return highest !== undefined && isAtLeast(highest, version);
}

function isAtLeast(highest: string, asked: string): boolean {
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
