import { makeStyles, ToggleButton } from "@fluentui/react-components";

import { LOCALES } from "../core/message";
import { useLanguage } from "./Language";

const useStyles = makeStyles({
  group: { display: "flex", gap: "2px", flexShrink: 0 },
  button: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px", fontWeight: "normal" },
});

export function LanguageSwitch() {
  const { locale, view, choose } = useLanguage();
  const styles = useStyles();
  return (
    <div role="group" aria-label={view.language} className={styles.group}>
      {LOCALES.map((one) => (
        <ToggleButton
          key={one}
          size="small"
          appearance="subtle"
          className={styles.button}
          checked={one === locale}
          lang={one}
          onClick={() => choose(one)}
        >
          {view.languages[one]}
        </ToggleButton>
      ))}
    </div>
  );
}
