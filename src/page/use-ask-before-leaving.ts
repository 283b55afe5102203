import { useEffect } from "react";

import type { OpenFile } from "./page-host";

/** Has the browser ask before the page goes, while what was explained is on it alone. */
export function useAskBeforeLeaving(file: OpenFile | undefined): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (file?.isUnsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [file]);
}
