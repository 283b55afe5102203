import { type ReactNode, useEffect, useState } from "react";

import type { OriginRow, WhereFrom } from "../core/forms/origin-of-figure";
import { formatNumber } from "../core/message";
import { parseAddress } from "../core/parse-address";
import { rangeName, sheetPrefix } from "../core/workbook/address";
import type { WhereFromAnswer } from "../host/checker";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useFillStyles } from "./fill-styles";
import { useFilling } from "./use-filling";
import { useHost } from "./use-host";
import { useShowCells } from "./use-show-cells";

/** Where a figure comes from, down to the rows that were counted; each can be gone to. */
export function CellOrigin({ at }: { readonly at: string }): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const whereFrom = useFilling()?.whereFrom;
  const [hasNames, setNames] = useState(false);
  const [answer, setAnswer] = useState<WhereFromAnswer>();
  useEffect(() => {
    let isLeft = false;
    void whereFrom?.({ at, hasNames }).then((found) => {
      if (!isLeft) setAnswer(found);
    });
    return () => {
      isLeft = true;
    };
    // Asked once for a cell; what else changes in filling does not change where it comes from.
  }, [at, hasNames]);
  return (
    <div className={styles.origin} aria-live="polite">
      {answer?.kind === "no-figure" && <p className={styles.line}>{words.noFigure}</p>}
      {answer?.kind === "other-files" && (
        <p className={styles.line}>{words.otherFiles(answer.files.join(", "))}</p>
      )}
      {answer?.kind === "found" && (
        <>
          <p className={styles.line}>{words.origin(answer.origin.row, answer.origin.column)}</p>
          {answer.origin.provisional?.map((why) => (
            <p key={why.vi} className={styles.waits}>
              {words.isProvisional(why[locale])}.
            </p>
          ))}
          <Origin origin={answer.origin} />
          {answer.origin.kind === "counted" && (
            <label className={styles.choice}>
              <input type="checkbox" checked={hasNames} onChange={({ target }) => setNames(target.checked)} />
              <span>{words.showNames}</span>
            </label>
          )}
        </>
      )}
    </div>
  );
}

function Origin({ origin }: { readonly origin: WhereFrom }): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words, sending } = view;
  const styles = useFillStyles();
  const { name } = useHost();
  const show = useShowCells();
  switch (origin.kind) {
    case "counted": {
      const asks = origin.asks.map((ask) => ask[locale]).join("; ");
      return (
        <>
          <p className={styles.line}>
            {words.countedRows(origin.rows.length)}: {asks === "" ? words.countsAll : asks}
          </p>
          <LongList items={origin.rows} atOnce={10} render={(row, i) => <RowLine key={i} row={row} />} />
          {origin.unsettled.length > 0 && (
            <>
              <p className={styles.line}>{words.unsettledRows}:</p>
              <LongList
                items={origin.unsettled}
                atOnce={10}
                render={(row, i) => <RowLine key={i} row={row} />}
              />
            </>
          )}
        </>
      );
    }
    case "derived":
      return (
        <>
          <p className={styles.line}>
            {words.derivedFrom}: ={origin.formula}
          </p>
          <LongList
            items={origin.parts}
            render={({ at, value }) => (
              <li key={at}>
                {at}: {value === null ? "–" : formatNumber(value, locale)}
              </li>
            )}
          />
        </>
      );
    case "gathered":
      return (
        <>
          <LongList
            items={origin.sources}
            atOnce={10}
            render={({ unit, file, at, value }, i) => {
              const here = addressHere(at, name);
              const place = here ?? (hasFile(at) ? at : `${file} ${at}`);
              const text = sending.figureOf(unit, formatNumber(value, locale), place);
              return here !== undefined ? (
                <li key={i}>
                  <button type="button" className={styles.place} onClick={() => show([here])}>
                    {text}
                  </button>
                </li>
              ) : (
                <li key={i} className={styles.line}>
                  {text}
                </li>
              );
            }}
          />
          {origin.internal !== undefined && (
            <p className={styles.line}>{sending.internal(origin.internal)}</p>
          )}
        </>
      );
    case "unfilled":
      return <p className={styles.line}>{origin.why[locale]}</p>;
  }
}

/** An address of another workbook says which. */
function hasFile(at: string): boolean {
  return at.includes("[");
}

/** Of an address in this workbook that names it: without its name, to be gone to. */
function addressHere(at: string, workbook: string): string | undefined {
  const place = parseAddress(at);
  const own = `[${workbook}]`;
  if (!place?.sheet.startsWith(own)) return undefined;
  return `${sheetPrefix(place.sheet.slice(own.length))}!${rangeName(place.range)}`;
}

/** A row of this workbook is gone to; one of another file is named. */
function RowLine({ row }: { readonly row: OriginRow }): ReactNode {
  const { view } = useLanguage();
  const styles = useFillStyles();
  const show = useShowCells();
  const place = parseAddress(row.at);
  const [, file, sheet = ""] = /^(?:\[(.*)\])?(.*)$/su.exec(place?.sheet ?? "") ?? [];
  const text = place ? view.filling.rowOf(place.range.row + 1, sheet, file, row.name) : row.at;
  const isHere = place !== undefined && file === undefined;
  if (!isHere) return <li className={styles.line}>{text}</li>;
  return (
    <li>
      <button type="button" className={styles.place} onClick={() => show([row.at])}>
        {text}
      </button>
    </li>
  );
}
