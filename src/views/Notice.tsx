import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useLayoutEffect, useRef } from "react";

import { useHeadings } from "./headings";

const useStyles = makeStyles({
  notice: {
    marginTop: "12px",
    padding: "4px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  heading: { marginTop: "8px" },
  text: { margin: 0 },
});

interface NoticeProps {
  readonly heading: string;
  /** Takes the focus when it appears: the answer to what was just pressed. */
  readonly focused?: boolean;
  readonly children: ReactNode;
}

/** Why there is no result, and what to do about it. */
export function Notice({ heading, focused = false, children }: NoticeProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const place = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focused) place.current?.focus();
  }, [focused]);
  return (
    <section aria-label={heading} className={styles.notice}>
      <h2 ref={place} tabIndex={-1} className={mergeClasses(headings.section, styles.heading)}>
        {heading}
      </h2>
      <p className={styles.text}>{children}</p>
    </section>
  );
}
