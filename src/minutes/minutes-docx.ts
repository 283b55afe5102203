import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  LeaderType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";

import type { Minutes, MinutesBlock, MinutesColumn, MinutesSide, MinutesTable } from "./minutes";

/** Sizes of text in half points, of paper and space in twentieths of a point. */
const FONT = "Times New Roman";
const BODY = 26;
const SMALL = 24;
const TITLE = 28;
const CENTIMETRE = 567;
const PAPER = { width: 11_906, height: 16_838 };
/** As documents of offices are set: wider at the left, where they are bound. */
const MARGIN = { top: 2, bottom: 2, left: 3, right: 1.5 };
const TEXT_WIDTH = Math.round(PAPER.width - (MARGIN.left + MARGIN.right) * CENTIMETRE);

type Piece = Paragraph | Table;

/** Minutes as a .docx file. */
export async function minutesDocx(minutes: Minutes): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subtitle, blocks, locale } = minutes;
  const children: Piece[] = [
    ...headOf(minutes),
    line(title, { bold: true, size: TITLE, align: "center", before: 240 }),
    line(subtitle, { italics: true, align: "center", after: 200 }),
    ...blocks.flatMap(blockPieces),
    ...signaturesOf(minutes),
  ];
  const section: ISectionOptions = {
    properties: {
      page: {
        size: PAPER,
        margin: {
          top: MARGIN.top * CENTIMETRE,
          bottom: MARGIN.bottom * CENTIMETRE,
          left: MARGIN.left * CENTIMETRE,
          right: MARGIN.right * CENTIMETRE,
        },
      },
    },
    footers: { default: pageFooter(minutes) },
    children,
  };
  const language = locale === "vi" ? "vi-VN" : "en-GB";
  const document = new Document({
    title: clean(title),
    creator: "Khớp Số",
    lastModifiedBy: "Khớp Số",
    styles: { default: { document: { run: { font: FONT, size: BODY, language: { value: language } } } } },
    sections: [section],
  });
  const packed = await Packer.toArrayBuffer(document);
  return new Uint8Array(packed);
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly align?: MinutesColumn["align"] | "both";
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

function line(text: string, look: Look = {}): Paragraph {
  const {
    bold = false,
    italics = false,
    size = BODY,
    align = "left",
    before = 0,
    after = 60,
    keepNext = false,
  } = look;
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { before, after },
    keepNext,
    children: [run(text, { bold, italics, size })],
  });
}

function run(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ text: clean(text), ...look });
}

function blockPieces(block: MinutesBlock): Piece[] {
  switch (block.kind) {
    case "heading": {
      const isMain = block.level === 1;
      return [
        line(block.text, {
          bold: isMain,
          italics: !isMain,
          before: isMain ? 200 : 120,
          after: 80,
          keepNext: true,
        }),
      ];
    }
    case "paragraph":
      return [line(block.text, { align: "both", keepNext: block.keepNext ?? false })];
    case "dotted":
      return Array.from({ length: block.lines }, () => dottedLine(block.text));
    case "list":
      return block.items.map(listItem);
    case "table":
      return [tableOf(block), line("", { size: 12, after: 0 })];
  }
}

/** Dots to the right edge, whatever the words before them. */
function dottedLine(text: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    // Lines to write on, the last words and the signatures stay together.
    keepNext: true,
    spacing: { after: 60 },
    children: [new TextRun({ text: clean(text) }), new TextRun({ text: "\t" })],
  });
}

function listItem(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { left: 284, hanging: 284 },
    tabStops: [{ type: TabStopType.LEFT, position: 284 }],
    spacing: { after: 60 },
    children: [new TextRun({ text: `-\t${clean(text)}` })],
  });
}

function tableOf({ columns, rows, foot }: MinutesTable): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const row = (cells: readonly string[], look: Look, isHeader = false): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (cell, k) =>
          new TableCell({
            width: { size: widths[k] ?? 0, type: WidthType.DXA },
            verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            margins: { top: 30, bottom: 30, left: 70, right: 70 },
            children: [
              line(cell, {
                size: SMALL,
                after: 0,
                align: isHeader ? "center" : (columns[k]?.align ?? "left"),
                ...look,
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ caption }) => caption),
        { bold: true },
        true,
      ),
      ...rows.map((cells) => row(cells, {})),
      ...(foot ? [row(foot, { bold: true })] : []),
    ],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  ...{ top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
  ...{ insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
};

/** Cells beside each other without lines around them. */
function sideBySide(
  cells: readonly { readonly width: number; readonly lines: readonly Paragraph[] }[],
): Table {
  const widths = cells.map(({ width }) => Math.round(TEXT_WIDTH * width));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ lines }, k) =>
            new TableCell({
              width: { size: widths[k] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              children: lines,
            }),
        ),
      }),
    ],
  });
}

function headOf({ head }: Minutes): Piece[] {
  const [left, right] = head;
  if (left.bold === "" && right.bold === "") return [];
  return [
    sideBySide([
      { width: 0.4, lines: sideOf(left) },
      { width: 0.6, lines: sideOf(right) },
    ]),
  ];
}

/** The lower line is underlined, as heads of documents are; dots to be written on are not. */
function sideOf({ plain, bold }: MinutesSide): readonly Paragraph[] {
  const isFree = /^…+$/.test(bold);
  return [
    ...(plain === "" ? [] : [line(plain, { bold: !isFree, size: SMALL, align: "center", after: 0 })]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: [run(bold, { bold: true, size: BODY, ...(!isFree && { underline: {} }) })],
    }),
  ];
}

function signaturesOf({ signatures, signHere }: Minutes): Piece[] {
  const lines = (name: string): readonly Paragraph[] => [
    line(name, { bold: true, align: "center", after: 0, size: signatures.length > 2 ? SMALL : BODY }),
    line(signHere, { italics: true, align: "center", size: SMALL, after: 1400 }),
  ];
  return [
    line("", { before: 120, keepNext: true }),
    sideBySide(signatures.map((name) => ({ width: 1 / signatures.length, lines: lines(name) }))),
  ];
}

function pageFooter(minutes: Minutes): Footer {
  // The words around the two numbers, which the program that opens the file knows.
  const [before = "", between = "", after = ""] = minutes.page("\u0000", "\u0000").split("\u0000");
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: SMALL,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

/** What XML cannot hold would leave a file that does not open. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD");
}
