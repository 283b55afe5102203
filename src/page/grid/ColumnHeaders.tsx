import { columnName } from "../../core/workbook/address";
import { type Geometry, HEADER_WIDTH, leftOf, type Window } from "./geometry";

interface ColumnHeadersProps {
  readonly geometry: Geometry;
  readonly window: Window;
  readonly left: number;
  readonly active: number;
}

export function ColumnHeaders({ geometry, window, left, active }: ColumnHeadersProps) {
  const columns = Array.from(
    { length: window.lastColumn - window.firstColumn + 1 },
    (_, i) => window.firstColumn + i,
  );
  return (
    <div role="row" aria-rowindex={1} className="sheet-row">
      <span role="columnheader" aria-colindex={1} className="sheet-corner">
        #
      </span>
      {columns.map((column) => (
        <span
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className="sheet-column"
          data-active={column === active || undefined}
          style={{
            left: HEADER_WIDTH + leftOf(geometry, column) - left,
            width: leftOf(geometry, column + 1) - leftOf(geometry, column),
          }}
        >
          {columnName(column)}
        </span>
      ))}
    </div>
  );
}
