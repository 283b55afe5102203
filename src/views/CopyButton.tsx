import { Button } from "@fluentui/react-components";

import { useAnnounce } from "./Announcer";
import { useLanguage } from "./Language";

/** Puts text on the clipboard, and says whether it got there. */
export function CopyButton({ text, label }: { readonly text: () => string; readonly label: string }) {
  const { view } = useLanguage();
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      announce((words) => words.copied);
    } catch {
      announce((words) => words.copyFailed);
    }
  };
  return (
    <Button size="small" appearance="subtle" aria-label={label} onClick={() => void copy()}>
      {view.copy}
    </Button>
  );
}
