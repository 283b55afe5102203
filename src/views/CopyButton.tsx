import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { useSay } from "./Announcer";

interface CopyButtonProps {
  readonly text: () => string;
  /** What is copied, where the words on the button do not say it. */
  readonly label?: string;
  readonly appearance?: "secondary" | "subtle";
  readonly children: ReactNode;
}

/** Puts text on the clipboard, and says whether it got there. */
export function CopyButton({ text, label, appearance = "subtle", children }: CopyButtonProps) {
  const say = useSay();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      say(({ view }) => view.copied);
    } catch {
      say(({ view }) => view.copyFailed);
    }
  };
  return (
    <Button size="small" appearance={appearance} aria-label={label} onClick={() => void copy()}>
      {children}
    </Button>
  );
}
