import picocolors from "picocolors";

import packageJson from "../../package.json";
import { wordsOf } from "../locales";
import { readWorkbook } from "../node/read-workbook";
import { readStateOf } from "../node/state-of-file";
import { streamOutput } from "./output";
import { runCli } from "./run-cli";
import { checkWithMemory, detectWithMemory } from "./with-memory";

const stderr = streamOutput(process.stderr, picocolors.isColorSupported);

// The exit code is set, not forced: what is still on its way to a pipe is written first.
runCli(process.argv.slice(2), {
  read: readWorkbook,
  remembered: async (path) => (await readStateOf(path))?.reading,
  check: checkWithMemory,
  detect: detectWithMemory,
  stdout: streamOutput(process.stdout, picocolors.isColorSupported),
  stderr,
  version: packageJson.version,
}).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    process.exitCode = 2;
    const isRefused = error instanceof Error && "code" in error;
    const sentence = isRefused ? wordsOf("vi").problems.outputFailed(error.message) : String(error);
    await stderr.write(`${sentence}\n`);
  },
);
