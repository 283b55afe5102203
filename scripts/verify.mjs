// `npm run verify`: everything a change has to pass. What needs no other goes side by side, since most of it uses one
// processor alone; then the tests, on what was built.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** About equally long. */
const SIDE_BY_SIDE = [["lint"], ["types", "format:check", "layers", "build"]];

/** @returns whether it ended well; what it says is shown when it has ended, or at once where it is alone */
function run(script, { alone = false, env = process.env } = {}) {
  const child = spawn("npm", ["run", script], {
    cwd: ROOT,
    env,
    shell: process.platform === "win32",
    stdio: ["ignore", alone ? "inherit" : "pipe", alone ? "inherit" : "pipe"],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => said.push(bytes));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code === 0);
    });
  });
}

async function oneByOne(scripts) {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

const passed = await Promise.all(SIDE_BY_SIDE.map(oneByOne));
const isBuilt = passed.every(Boolean);
const env = { ...process.env, KHOP_SO_BUILT: `${ROOT}dist` };
process.exitCode = isBuilt && (await run("test", { alone: true, env })) ? 0 : 1;
