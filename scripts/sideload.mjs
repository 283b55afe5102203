// `npm run sideload`: tells the Excel of this computer where the add-in's manifest is, as developers do. It asks no
// service and starts no server. `-- --remove` takes it back.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { actionText, planSideload } from "./sideload-plan.mjs";

const USAGE = `npm run sideload -- [--manifest dist/addin/manifest.xml] [--share FOLDER] [--remove]`;

/** @throws where it cannot be done */
function carryOut(action) {
  if (action.do === "run") {
    const { status, error } = spawnSync(action.program, action.args, { stdio: "inherit" });
    if (error) throw error;
    if (status !== 0) throw new Error(`${action.program}: ${status}`);
  } else if (action.do === "copy") {
    mkdirSync(dirname(action.to), { recursive: true });
    copyFileSync(action.from, action.to);
  } else rmSync(action.file, { force: true });
}

/** @returns the exit code: 0 done, 1 not, 2 asked for what cannot be done */
function sideload(args) {
  const options = {
    manifest: {
      type: "string",
      default: fileURLToPath(new URL("../dist/addin/manifest.xml", import.meta.url)),
    },
    share: { type: "string" },
    remove: { type: "boolean" },
  };
  let asked;
  try {
    asked = parseArgs({ args, options }).values;
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const manifest = resolve(asked.manifest);
  if (!existsSync(manifest)) {
    console.error(`Chưa có ${manifest}: npm run build\nThere is no ${manifest} yet: npm run build`);
    return 2;
  }
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8")) ?? [];
  if (!id) {
    console.error(`${manifest}: không có Id / has no Id`);
    return 2;
  }
  const share = asked.share && resolve(asked.share);
  const plan = planSideload({
    platform: process.platform,
    home: homedir(),
    manifest,
    id,
    share,
    remove: asked.remove,
  });
  try {
    for (const action of plan.actions) {
      carryOut(action);
      console.log(actionText(action));
    }
  } catch (error) {
    console.error(`Không làm được / not done: ${error.message}`);
    return 1;
  }
  console.log(`\n${plan.then.vi}\n${plan.then.en}`);
  if (plan.actions.length === 0) return 2;
  const back = share ? ` --share "${share}"` : "";
  if (!asked.remove) console.log(`\nGỡ ra / to take it back: npm run sideload -- --remove${back}`);
  return 0;
}

process.exitCode = sideload(process.argv.slice(2));
