import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { useLanguage } from "./Language";
import { useTheme } from "./use-theme";

const useStyles = makeStyles({ root: { height: "100%", backgroundColor: "var(--colorNeutralBackground1)" } });

/** Colours of the user's system, and the language for screen readers. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} lang={locale} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
