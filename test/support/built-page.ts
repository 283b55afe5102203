import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

import { builtPart } from "./built-part";

const ROOT = resolve(__dirname, "../..");

/** The folder of the page as it is published; it is read only. */
export const buildPage = (): string => builtPart("page");

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
