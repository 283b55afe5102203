import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

import { builtOnce } from "./built-once";

const ROOT = resolve(__dirname, "../..");

const CONFIGS = { page: ["page"], addin: ["addin"], programs: ["core", "node"] } as const;

/**
 * The folder of a part of what `npm run build` makes; it is read only. Where `npm run verify` has just built
 * everything it is what was built there, else the part is built once for the whole run of tests.
 */
export function builtPart(part: keyof typeof CONFIGS): string {
  const { KHOP_SO_BUILT: everything } = process.env;
  if (everything) return part === "programs" ? everything : join(everything, part);
  return builtOnce(part, (folder) => {
    const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
    const configs = CONFIGS[part].flatMap((name) => ["--config-name", name]);
    execFileSync(process.execPath, [webpack, "--no-stats", ...configs, "--output-path", folder], {
      cwd: ROOT,
    });
  });
}
