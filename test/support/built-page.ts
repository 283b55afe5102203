import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

export interface BuiltPage {
  readonly folder: string;
  remove(): void;
}

/** The page as it is published, in a folder of its own. */
export function buildPage(): BuiltPage {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-page-"));
  const webpack = join(ROOT, "node_modules/webpack-cli/bin/cli.js");
  const args = [webpack, "--no-stats", "--config-name", "page", "--output-path", folder];
  execFileSync(process.execPath, args, { cwd: ROOT });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
