// `npm start`: builds, shows what the check says of a sample workbook, then serves the page to this
// computer. That the check finds something is no failure of the command, so only one that could not run
// ends with an error. Nothing is served where nobody sits before it: in CI, in a pipe, with --no-serve.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { serve } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 2;

// Not the add-in: dist/addin may have been built for a site.
const wanted = ["core", "node", "page"].flatMap((name) => ["--config-name", name]);
const built = run("node_modules/webpack-cli/bin/cli.js", "--no-stats", ...wanted);
const checked = built === 0 ? run("dist/khopso.mjs", "check", "samples/tong-hop-loi.xlsx") : built;
process.exitCode = built === 0 && checked === 1 ? 0 : checked;

const isWatched = process.stdout.isTTY && !process.env.CI && !process.argv.includes("--no-serve");
if (process.exitCode === 0 && isWatched) {
  const address = await serve(`${root}dist/page`, Number(process.env.PORT ?? 0));
  console.log(`\nTrang Khớp Số / the page:  ${address}   (Ctrl+C: dừng / stop)`);
} else if (process.exitCode === 0) {
  console.log("\nTrang Khớp Số / the page:  dist/page/index.html");
}
