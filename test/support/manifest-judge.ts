import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

import { describeWithCorpus } from "./corpora";
import { describeWith } from "./skip-aloud";

const FOLDER = "design/manifest";
const JUDGE = resolve(__dirname, "../../../shared", FOLDER, "check_manifest.py");

const PYTHON = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "python3"))
  .find((file) => existsSync(file));

/** Tests with a checker of manifests that is no part of the project and knows the same documentation. */
export function describeWithJudge(title: string, body: () => void): void {
  describeWithCorpus(FOLDER, title, () => {
    describeWith(PYTHON ?? "python3", "python3", title, "apt-get install python3", body);
  });
}

interface Objection {
  readonly code: string;
  readonly line: number;
  readonly text: string;
}

/** What it has against a manifest, warnings included. @param assets folder of the pictures */
export function judge(file: string, profile: "dev" | "store", assets: string): readonly Objection[] {
  const args = [JUDGE, file, "--profile", profile, "--strict", "--assets", assets, "--json"];
  const { stdout, stderr, status } = spawnSync(PYTHON ?? "python3", args, { encoding: "utf8" });
  if (status === 2) throw new Error(stderr);
  if (!stdout.startsWith("[")) return [{ code: "unreadable", line: 0, text: stdout }];
  return JSON.parse(stdout) as readonly Objection[];
}
