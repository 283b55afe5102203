import { lazy, Suspense } from "react";

import { pageWordsOf } from "../locales/pages";
import { useLanguage } from "../views/Language";
import type { OpenWorkbook } from "./use-open-workbook";

const WorkbookGrid = lazy(async () => ({
  default: (await import(/* webpackChunkName: "grid" */ "./grid/WorkbookGrid")).WorkbookGrid,
}));

/** The opened workbook; drawn with what is fetched only when there is one. */
export function GridPane({ turn, workbook, report, target, onSelect }: OpenWorkbook) {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  const waiting = <p className="waiting">{words.loadingSheet}</p>;
  return (
    <section className="workbook" aria-label={words.workbook}>
      {workbook === "unread" ? (
        <p className="waiting">{words.unseen}</p>
      ) : workbook === "reading" ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          <WorkbookGrid
            key={turn}
            workbook={workbook}
            locale={locale}
            report={report}
            target={target}
            onSelect={onSelect}
          />
        </Suspense>
      )}
    </section>
  );
}
