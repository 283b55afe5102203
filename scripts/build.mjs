// `npm run build`: writes dist. What it can be asked for is in build-options.mjs.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { readBuildOptions } from "./build-options.mjs";

/** @returns the exit code: 0 built, 1 not, 2 asked for what cannot be done */
function build(args) {
  try {
    readBuildOptions(args);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const root = fileURLToPath(new URL("..", import.meta.url));
  const webpack = ["node_modules/webpack-cli/bin/cli.js", "--no-stats"];
  const env = { ...process.env, KHOP_SO_BUILD: JSON.stringify(args) };
  return spawnSync(process.execPath, webpack, { cwd: root, stdio: "inherit", env }).status ?? 2;
}

process.exitCode = build(process.argv.slice(2));
