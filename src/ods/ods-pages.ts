import type { SheetPage } from "../core/workbook/workbook";
import type { XmlScanner } from "../xlsx/xml-scanner";

/** Width and height of a sheet of paper that stands upright, in millimetres. */
const PAPERS: readonly (readonly [SheetPage["paper"], number, number])[] = [
  ["A4", 210, 297],
  ["A3", 297, 420],
];

/** Programs round to hundredths of inches and of centimetres. */
const TOLERANCE = 2;

const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 };

/** Collects the pages of a document: its layouts, and which of them a master page has (part 3, 16.5 and 16.9). */
export class OdsPages {
  private readonly layouts = new Map<string, SheetPage>();
  private readonly masters = new Map<string, string>();
  private layout = "";

  /** Takes an element just opened, where it concerns pages. */
  read(scanner: XmlScanner): void {
    const { name } = scanner;
    if (name === "style:page-layout") this.layout = scanner.attribute("style:name") ?? "";
    else if (name === "style:page-layout-properties") this.layouts.set(this.layout, pageOf(scanner));
    else if (name === "style:master-page")
      this.masters.set(
        scanner.attribute("style:name") ?? "",
        scanner.attribute("style:page-layout-name") ?? "",
      );
  }

  /** The page of a master page; empty where nothing is known of it. */
  of(master: string | undefined): SheetPage {
    return this.layouts.get(this.masters.get(master ?? "") ?? "") ?? {};
  }
}

function pageOf(scanner: XmlScanner): SheetPage {
  const sides = [scanner.attribute("fo:page-width"), scanner.attribute("fo:page-height")].map(millimetres);
  const [short = 0, long = 0] = [...sides].sort((a, b) => a - b);
  const paper = PAPERS.find(
    ([, width, height]) => Math.abs(short - width) <= TOLERANCE && Math.abs(long - height) <= TOLERANCE,
  )?.[0];
  const orientation = scanner.attribute("style:print-orientation");
  return {
    ...(paper && { paper }),
    ...((orientation === "portrait" || orientation === "landscape") && { orientation }),
  };
}

function millimetres(length = ""): number {
  const [, amount, unit = ""] = /^([\d.]+)([a-z]+)$/.exec(length) ?? [];
  return Number(amount ?? 0) * (MILLIMETRES[unit] ?? 0);
}
