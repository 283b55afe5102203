import { Button } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";

import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";
import { useOwnForms } from "./use-own-forms";

const OwnFormWork = lazy(async () => ({
  default: (await import(/* webpackChunkName: "own-form" */ "./OwnFormWork")).OwnFormWork,
}));

/** The button by which the work on a form of one's own is begun. */
export function OwnFormButton(): ReactNode {
  const { view } = useLanguage();
  const ownForms = useOwnForms();
  if (!ownForms || ownForms.isOpen) return null;
  return (
    <Button size="small" onClick={() => ownForms.setOpen(true)}>
      {view.ownForm.open}
    </Button>
  );
}

/** A form of the user's own, from its empty sheet to being filled. */
export function OwnFormSection(): ReactNode {
  const { view } = useLanguage();
  const styles = useFillStyles();
  const ownForms = useOwnForms();
  if (!ownForms?.isOpen) return null;
  return (
    <Suspense fallback={<p className={styles.line}>{view.ownForm.reading}</p>}>
      <OwnFormWork ownForms={ownForms} />
    </Suspense>
  );
}
