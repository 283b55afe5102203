export { checkWorkbook } from "./check-workbook";
export { detectRelations } from "./detect-relations";
