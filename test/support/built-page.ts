import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

import { builtOnce } from "./built-once";

const ROOT = resolve(__dirname, "../..");

/** The folder of the page as it is published; it is read only. */
export function buildPage(): string {
  return builtOnce("page", (folder) => {
    const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
    const args = [webpack, "--no-stats", "--config-name", "page", "--output-path", folder];
    execFileSync(process.execPath, args, { cwd: ROOT });
  });
}

export interface Served {
  readonly address: string;
  stop(): void;
}

/** The folder over http, by the script that `npm start` uses. */
export async function servePage(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: "0" },
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { address: line.toString().trim(), stop: () => void child.kill() };
}
