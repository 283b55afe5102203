import { type KeyboardEvent, useRef } from "react";

export interface SheetTab {
  readonly name: string;
  /** What the tab says; a hidden sheet says that it is one. */
  readonly label: string;
  readonly marked: boolean;
}

interface SheetTabsProps {
  readonly label: string;
  readonly tabs: readonly SheetTab[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

export function SheetTabs({ label, tabs, selected, onSelect }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const to = selected + step;
    if (step === 0 || to < 0 || to >= tabs.length) return;
    event.preventDefault();
    onSelect(to);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="sheet-tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          aria-selected={index === selected}
          aria-controls="sheet-panel"
          tabIndex={index === selected ? 0 : -1}
          className="sheet-tab"
          data-marked={tab.marked || undefined}
          onClick={() => onSelect(index)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
