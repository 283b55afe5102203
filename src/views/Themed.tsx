import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { useLanguage } from "./Language";
import { useTheme } from "./use-theme";

const useStyles = makeStyles({ root: { height: "100%", backgroundColor: "var(--colorNeutralBackground1)" } });

interface ThemedProps {
  /** What the program around shows, where it has a theme of its own. */
  readonly dark?: boolean | undefined;
  readonly children: ReactNode;
}

/** Colours of the user's system, and the language for screen readers. */
export function Themed({ dark, children }: ThemedProps) {
  const { locale } = useLanguage();
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(dark)} lang={locale} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
