import { runCli } from "../../src/cli/run-cli";
import { checkWithMemory, detectWithMemory } from "../../src/cli/with-memory";
import { readStateOf, readWorkbook } from "../../src/node";
import { recordedOutput } from "./outputs";

/** Runs the command line within the test, on files, with what they remember. */
export async function khopso(...argv: string[]) {
  const [stdout, stderr] = [recordedOutput(), recordedOutput()];
  const code = await runCli(argv, {
    read: readWorkbook,
    remembered: async (path) => (await readStateOf(path))?.reading,
    check: checkWithMemory,
    detect: detectWithMemory,
    stdout,
    stderr,
    version: "",
  });
  return { code, out: stdout.text(), err: stderr.text() };
}
