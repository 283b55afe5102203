import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inOldFonts, type OldEncoding } from "./generator/old-fonts";
import { writeXlsx } from "./generator/xlsx/write-xlsx";
import type { Sheet } from "./generator/xlsx/sheet";

/** Types the sheets in an old encoding, with a font of it, and has LibreOffice save them as Excel 97 did. */
export function saveAsOldXls(sheets: readonly Sheet[], target: string, encoding?: OldEncoding): void {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-samples-"));
  try {
    const source = join(folder, "source.xlsx");
    writeFileSync(source, writeXlsx(inOldFonts(sheets, encoding)));
    execFileSync(
      "soffice",
      [`-env:UserInstallation=file://${folder}/profile`, "--headless"].concat([
        "--convert-to",
        "xls:MS Excel 97",
        "--outdir",
        folder,
        source,
      ]),
      { stdio: "inherit" },
    );
    copyFileSync(join(folder, "source.xls"), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
