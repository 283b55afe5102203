import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
