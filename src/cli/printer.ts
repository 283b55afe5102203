import { documentChunks } from "./formats/document-chunks";
import type { Presentation } from "./formats/presentation";
import { type SummaryRow, summaryTable } from "./formats/summary-table";
import { type Output, writeChunks } from "./output";
import type { RunRequest } from "./parse-arguments";

/** One thing to print: a report, or a file that failed. */
export interface Entry {
  readonly file: string;
  /** For programs. */
  readonly document: object;
  /** For people; nothing for a file that failed, of which stderr speaks. */
  readonly text?: string;
  readonly summary: Omit<SummaryRow, "file">;
}

/** Prints entries as they come. */
export interface Printer {
  print(entry: Entry): Promise<void>;
  end(): Promise<void>;
}

/**
 * @param isList whether there may be several entries: an array in JSON, a table at the end in text
 * @param hasTable whether that table is the printer's own
 */
export function printerFor(
  format: RunRequest["format"],
  isList: boolean,
  output: Output,
  presentation: Presentation,
  hasTable = true,
): Printer {
  switch (format) {
    case "json":
      return isList ? arrayPrinter(output) : objectPrinter(output);
    case "ndjson":
      return linePrinter(output);
    case "text":
      return textPrinter(isList && hasTable, output, presentation);
  }
}

function objectPrinter(output: Output): Printer {
  return {
    print: async ({ document }) => {
      await writeChunks(output, documentChunks(document, ""));
      await output.write("\n");
    },
    end: () => Promise.resolve(),
  };
}

function arrayPrinter(output: Output): Printer {
  let printed = 0;
  return {
    print: async ({ document }) => {
      await output.write(printed++ === 0 ? "[\n  " : ",\n  ");
      await writeChunks(output, documentChunks(document, "  "));
    },
    end: () => output.write(printed === 0 ? "[]\n" : "\n]\n"),
  };
}

function linePrinter(output: Output): Printer {
  return {
    print: async ({ document }) => {
      await writeChunks(output, documentChunks(document));
      await output.write("\n");
    },
    end: () => Promise.resolve(),
  };
}

function textPrinter(isList: boolean, output: Output, presentation: Presentation): Printer {
  const rows: SummaryRow[] = [];
  let printed = 0;
  return {
    print: async ({ file, text, summary }) => {
      rows.push({ file, ...summary });
      if (text !== undefined) await output.write(printed++ === 0 ? text : `\n${text}`);
    },
    end: async () => {
      if (!isList || rows.length === 0) return;
      await output.write(`${printed === 0 ? "" : "\n"}${summaryTable(rows, presentation)}`);
    },
  };
}
