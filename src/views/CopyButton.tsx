import { Button } from "@fluentui/react-components";

import { useSay } from "./Announcer";
import { useLanguage } from "./Language";

/** Puts text on the clipboard, and says whether it got there. */
export function CopyButton({ text, label }: { readonly text: () => string; readonly label: string }) {
  const { view } = useLanguage();
  const say = useSay();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      say((now) => now.view.copied);
    } catch {
      say((now) => now.view.copyFailed);
    }
  };
  return (
    <Button size="small" appearance="subtle" aria-label={label} onClick={() => void copy()}>
      {view.copy}
    </Button>
  );
}
