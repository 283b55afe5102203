/**
 * Writes the returns of 109 organizations into a folder of its own, adds them up as the command line does, and prints
 * its plan with the truth. `faulty` plants what goes wrong.
 */
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { runCli } from "../../src/cli/run-cli";
import { checkWithMemory, detectWithMemory } from "../../src/cli/with-memory";
import { readWorkbook } from "../../src/node";
import { recordedOutput } from "../support/outputs";
import { recalculated } from "../support/recalculated";
import { makeReturns } from "../support/unit-returns/make-returns";
import { sumsAbove } from "../support/unit-returns/return-figures";

const folder = mkdtempSync(join(tmpdir(), "khop-so-returns-"));
try {
  const returns = makeReturns(makeCommittee(), process.argv[2] === "faulty");
  let sentAt = 1_640_000_000;
  for (const [name, bytes] of returns.files) {
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), sentAt, ++sentAt);
  }
  const list = join(tmpdir(), `${folder.slice(folder.lastIndexOf("-") + 1)}.txt`);
  writeFileSync(list, returns.truth.map(({ unit }) => unit).join("\n"));
  const [stdout, stderr] = [recordedOutput(), recordedOutput()];
  const out = join(folder, "..", `${folder.slice(folder.lastIndexOf("/") + 1)}.xlsx`);
  const cli = {
    read: readWorkbook,
    remembered: () => Promise.resolve(undefined),
    check: checkWithMemory,
    detect: detectWithMemory,
    stderr,
    version: "",
  };
  const before = process.cpuUsage();
  const asked = ["--form", "B1-BTCTW,B6F-BTCTW", "--units", folder, "--unit-list", list, "--period", "2021"];
  const code = await runCli(["fill", ...asked, "-o", out, "--json"], { ...cli, stdout });
  const { user, system } = process.cpuUsage(before);
  const checked = recordedOutput();
  await runCli(["check", out, "--json"], { ...cli, stdout: checked });
  // Where it is asked, by another program.
  const others = process.argv[3] === "recalculate" ? recalculated(readFileSync(out)) : undefined;
  rmSync(out);
  rmSync(list);
  console.log(
    JSON.stringify({
      code,
      stderr: stderr.text(),
      filled: JSON.parse(stdout.text()) as unknown,
      check: JSON.parse(checked.text()) as unknown,
      expected: sumsAbove(returns.sent),
      truth: sumsAbove(returns.truth),
      planted: returns.planted,
      files: returns.files.size,
      recalculated: others,
      ms: (user + system) / 1000,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
