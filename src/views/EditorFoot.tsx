import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { useFillStyles } from "./fill-styles";
import { useLanguage } from "./Language";

interface EditorFootProps {
  /** Something that was begun has no value yet. */
  readonly isLacking: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Where the correction of a row or a column of a form ends. */
export function EditorFoot({ isLacking, onDone, onCancel }: EditorFootProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  return (
    <>
      {isLacking && (
        <p role="alert" className={styles.problem}>
          {words.incomplete}
        </p>
      )}
      <div className={styles.tools}>
        <Button size="small" appearance="primary" onClick={onDone}>
          {words.done}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
