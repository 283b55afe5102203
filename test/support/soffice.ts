import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeIfInstalled } from "./skip-aloud";

const PROGRAM = process.env.SOFFICE ?? "/usr/bin/soffice";

/** Tests against LibreOffice, half a gigabyte: run where it is installed. */
export function describeWithSoffice(title: string, body: () => void): void {
  describeIfInstalled(PROGRAM, title, "apt-get install libreoffice-calc, or name it in SOFFICE", body);
}

/** Has every formula computed when a file is loaded, whatever values stand in it. */
const ALWAYS_COMPUTE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** Workbooks as LibreOffice saves them after opening and computing them; undefined for one it does not open. */
export function savedBySoffice(
  workbooks: readonly Uint8Array[],
  extension = "xlsx",
): (Uint8Array | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-soffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_COMPUTE);
    const names = workbooks.map((_, i) => `w${String(i)}`);
    workbooks.forEach((bytes, i) => {
      writeFileSync(join(folder, `${names[i] ?? ""}.${extension}`), bytes);
    });
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        ...names.map((name) => join(folder, `${name}.${extension}`)),
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return names.map((name) => {
      try {
        return readFileSync(join(folder, "out", `${name}.xlsx`));
      } catch {
        return undefined;
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
