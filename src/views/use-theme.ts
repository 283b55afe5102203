import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";

/**
 * The theme that the user's system asks for, followed as it changes.
 *
 * @param programIsDark what the program around shows, where it has a theme of its own
 */
export function useTheme(programIsDark?: boolean): Theme {
  const highContrast = useMedia("(forced-colors: active), (prefers-contrast: more)");
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (highContrast) return teamsHighContrastTheme;
  return (programIsDark ?? dark) ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
