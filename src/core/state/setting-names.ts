/** Names of settings that are kept with a workbook. */

/** The date of its lists of members, `2021-12-31`. */
export const LIST_DATE = "list-date";
/** From which change on since the period before somebody is asked why, in per cent. */
export const LARGE_CHANGE = "large-change";
