import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { builtPart } from "./built-part";

const ROOT = resolve(__dirname, "../..");

export interface BuiltAddin {
  readonly folder: string;
  remove(): void;
}

/** The add-in as a site serves it, in a folder of its own. @param options what follows `npm run build --` */
export function buildAddin(...options: readonly string[]): BuiltAddin {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-addin-"));
  const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const args = [webpack, "--no-stats", "--config-name", "addin", "--output-path", folder];
  const env = { ...process.env, KHOP_SO_BUILD: JSON.stringify(options) };
  execFileSync(process.execPath, args, { cwd: ROOT, env });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The same, of the programs that were built for developers: only the files that no compiler makes are of its own. */
export function addinOfSite(...options: readonly string[]): BuiltAddin {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-addin-"));
  cpSync(builtPart("addin"), folder, { recursive: true });
  const program = `
    import { writeAddinFiles } from "./scripts/addin-files.mjs";
    import { readBuildOptions } from "./scripts/build-options.mjs";
    writeAddinFiles("./", ${JSON.stringify(folder)}, readBuildOptions(${JSON.stringify(options)}));
  `;
  execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: ROOT });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
