import { makeStyles, tokens } from "@fluentui/react-components";

import { formatNumber } from "../core/message";
import type { Finding } from "../core/report";
import { useLanguage } from "./Language";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "2px" },
  figure: { display: "flex", flexDirection: "column" },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** What is written, what was computed and how far apart they are, side by side. */
export function Figures({ finding }: { readonly finding: Finding }) {
  const { view, locale } = useLanguage();
  const styles = useStyles();
  const { reported, computed, difference } = finding;
  const figures: readonly (readonly [string, string | undefined])[] = [
    [view.reported, reported === undefined ? undefined : formatNumber(reported, locale)],
    [view.computed, computed === undefined ? undefined : formatNumber(computed, locale)],
    [view.difference, difference === undefined ? undefined : signed(difference, locale)],
  ];
  const known = figures.filter(([, value]) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <span className={styles.figures}>
      {known.map(([name, value]) => (
        <span key={name} className={styles.figure}>
          <span className={styles.name}>{name} </span>
          <span className={styles.value}>{value} </span>
        </span>
      ))}
    </span>
  );
}

function signed(value: number, locale: "vi" | "en"): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), locale)}`;
}
