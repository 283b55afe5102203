import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";

import type { Locale } from "../../core/message";
import type { CellPosition } from "../../core/workbook/address";
import type { Sheet, Workbook } from "../../core/workbook/workbook";
import { cellBoxes } from "./cell-boxes";
import { ColumnHeaders } from "./ColumnHeaders";
import { columnWidths } from "./column-widths";
import { geometryOf, HEADER_WIDTH, leftOf, ROW_HEIGHT, scrolling, windowOf } from "./geometry";
import { GridRow } from "./GridRow";
import type { Marks, Target } from "./marks";
import { moveActive } from "./move-active";
import { scrollInto } from "./scroll-into";
import { useViewport } from "./use-viewport";

/** Blank cells beside what is written, so that the sheet does not end at its last number. */
const MARGIN = { rows: 5, columns: 3 };

export interface SheetGridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly label: string;
  readonly locale: Locale;
  readonly marks: Marks | undefined;
  /** Cells of this sheet that were asked for. */
  readonly target: Target | undefined;
  readonly active: CellPosition;
  readonly onActive: (cell: CellPosition) => void;
}

/** A sheet of any size: only what is in sight is drawn, in a box that stays put while its contents scroll. */
export function SheetGrid(props: SheetGridProps) {
  const { workbook, sheet, label, locale, marks, target, active, onActive } = props;
  const box = useRef<HTMLDivElement>(null);
  const viewport = useViewport(box);
  const rowCount = sheet.cells.rowCount + MARGIN.rows;
  const columnCount = sheet.cells.columnCount + MARGIN.columns;
  const geometry = useMemo(
    () => geometryOf(rowCount, columnWidths(workbook, sheet, columnCount, locale)),
    [workbook, sheet, rowCount, columnCount, locale],
  );
  const { height, scale } = scrolling(geometry);
  const inner = { width: viewport.width - HEADER_WIDTH, height: viewport.height - ROW_HEIGHT };
  const top = Math.max(0, Math.min(viewport.top * scale, rowCount * ROW_HEIGHT - inner.height));
  const window = windowOf(geometry, { left: viewport.left, top, ...inner });
  const rows = viewport.width === 0 ? [] : cellBoxes(workbook, sheet, window, locale);

  useEffect(() => {
    if (target && box.current) scrollInto(box.current, geometry, target.place.range, "middle");
  }, [target, geometry]);

  const go = (to: CellPosition): void => {
    const row = Math.max(0, Math.min(rowCount - 1, to.row));
    const column = Math.max(0, Math.min(columnCount - 1, to.column));
    onActive({ row, column });
    if (box.current) scrollInto(box.current, geometry, { row, column, rowCount: 1, columnCount: 1 }, "edge");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveActive(
      event.key,
      event.ctrlKey || event.metaKey,
      active,
      Math.floor(inner.height / ROW_HEIGHT),
    );
    if (!to) return;
    event.preventDefault();
    go(to);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (cell) onActive({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  };

  return (
    <div
      ref={box}
      className="sheet"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-readonly="true"
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      aria-activedescendant={`cell-${String(active.row)}-${String(active.column)}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div
        role="presentation"
        style={{ width: HEADER_WIDTH + leftOf(geometry, columnCount), height: ROW_HEIGHT + height }}
      >
        <div
          role="presentation"
          className="sheet-sight"
          style={{ width: viewport.width, height: viewport.height }}
        >
          <ColumnHeaders geometry={geometry} window={window} left={viewport.left} active={active.column} />
          {rows.map((boxes, i) => (
            <GridRow
              key={window.firstRow + i}
              row={window.firstRow + i}
              boxes={boxes}
              geometry={geometry}
              left={viewport.left}
              top={top}
              sightWidth={viewport.width}
              marks={marks}
              target={target}
              active={active}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
