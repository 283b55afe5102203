import { makeStyles, tokens } from "@fluentui/react-components";

/** The levels of a result: what it is about, which sheet, which check. */
export const useHeadings = makeStyles({
  section: {
    margin: "20px 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  sheet: {
    margin: "12px 0 0",
    padding: "4px 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    // Seen where the system allows no colours of ours.
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  check: {
    margin: 0,
    padding: "4px 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
