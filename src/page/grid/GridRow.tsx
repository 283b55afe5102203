import type { CellPosition } from "../../core/workbook/address";
import { CellKind } from "../../core/workbook/cells";
import type { CellBox } from "./cell-boxes";
import { type Geometry, HEADER_WIDTH, leftOf, ROW_HEIGHT } from "./geometry";
import { isWithin, markKey, type Marks, type Target } from "./marks";

interface GridRowProps {
  readonly row: number;
  readonly boxes: readonly CellBox[];
  readonly geometry: Geometry;
  /** How far the sheet is scrolled. */
  readonly left: number;
  readonly top: number;
  readonly sightWidth: number;
  readonly marks: Marks | undefined;
  readonly target: Target | undefined;
  readonly active: CellPosition;
}

export function GridRow({ row, boxes, left, top, active, ...rest }: GridRowProps) {
  const y = ROW_HEIGHT + row * ROW_HEIGHT - top;
  return (
    <div role="row" aria-rowindex={row + 2} className="sheet-row">
      <span
        role="rowheader"
        aria-colindex={1}
        className="sheet-number"
        data-active={row === active.row || undefined}
        style={{ top: y }}
      >
        {row + 1}
      </span>
      {boxes.map((box) => (
        <GridCell key={box.column} box={box} left={left} top={top} active={active} {...rest} />
      ))}
    </div>
  );
}

type GridCellProps = Omit<GridRowProps, "row" | "boxes"> & { readonly box: CellBox };

function GridCell({ box, geometry, left, top, sightWidth, marks, target, active }: GridCellProps) {
  const { row, column, rowCount, columnCount, text, flow } = box;
  const x = leftOf(geometry, column);
  const within = isWithin(active.row, active.column, box);
  const related = target?.related.some(
    ({ sheet, range }) => sheet === target.place.sheet && isWithin(row, column, range),
  );
  const style = {
    left: HEADER_WIDTH + x - left,
    top: ROW_HEIGHT + row * ROW_HEIGHT - top,
    width: leftOf(geometry, column + columnCount) - x,
    height: rowCount * ROW_HEIGHT,
    ...(box.indent > 0 && { paddingLeft: 4 + box.indent * 9 }),
  };
  return (
    <span
      role="gridcell"
      id={within ? `cell-${String(active.row)}-${String(active.column)}` : undefined}
      aria-colindex={column + 2}
      aria-selected={within}
      className="sheet-cell"
      data-row={row}
      data-column={column}
      data-kind={KINDS[box.kind]}
      data-bold={box.bold || undefined}
      data-merged={box.merged || undefined}
      data-mark={marks?.get(markKey(row, column))}
      data-related={related ? "" : undefined}
      data-active={within || undefined}
      style={style}
    >
      {box.merged ? (
        <span
          className="sheet-merged"
          data-single={rowCount === 1 || undefined}
          style={inSight(style.left, style.width, sightWidth)}
        >
          {text}
        </span>
      ) : flow > 1 ? (
        <span className="sheet-flow" style={{ width: leftOf(geometry, column + flow) - x - 6 }}>
          {text}
        </span>
      ) : (
        text
      )}
    </span>
  );
}

/** A title over sixty columns is centred in what one sees of it. */
function inSight(left: number, width: number, sightWidth: number): { left: number; width: number } {
  const start = Math.max(left, HEADER_WIDTH);
  return { left: start - left, width: Math.max(0, Math.min(left + width, sightWidth) - start) };
}

const KINDS: Readonly<Record<CellKind, string>> = {
  [CellKind.blank]: "blank",
  [CellKind.number]: "number",
  [CellKind.text]: "text",
  [CellKind.boolean]: "boolean",
  [CellKind.error]: "error",
};
