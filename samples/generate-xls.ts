/**
 * Writes `tong-hop-loi-tcvn3.xls`: the faulty tally typed in TCVN3 with .VnTime, saved by LibreOffice as
 * Excel 97 did. Its bytes differ from one run to the next, so the file is made once: `npx tsx
 * samples/generate-xls.ts`; needs `soffice` (apt-get install libreoffice-calc).
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inOldFonts } from "./generator/old-fonts";
import { makeSamples } from "./generator/samples";
import { writeXlsx } from "./generator/xlsx/write-xlsx";

const NAME = "tong-hop-loi-tcvn3";
const samples = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khop-so-samples-"));
try {
  const sheets = makeSamples().find(({ file }) => file === "tong-hop-loi.xlsx")?.sheets ?? [];
  const source = join(folder, `${NAME}.xlsx`);
  writeFileSync(source, writeXlsx(inOldFonts(sheets)));
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
  copyFileSync(join(folder, `${NAME}.xls`), join(samples, `${NAME}.xls`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
