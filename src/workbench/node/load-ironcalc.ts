import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compileFunction } from "node:vm";

import type * as IronCalc from "@ironcalc/wasm";
import { buildSync } from "esbuild";

import type { Calculator } from "../model/calculator";
import { ironcalcCalculator } from "../model/ironcalc";

const FOLDER = resolve("node_modules/@ironcalc/wasm");

let engine: typeof IronCalc | undefined;

/** A new formula engine, read from its package: jest cannot import a module of the web as it is. */
export function startIroncalc(): Calculator {
  engine ??= load();
  return ironcalcCalculator(new engine.Model("workbench", "en", "UTC", "en"));
}

function load(): typeof IronCalc {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/wasm.js`],
    bundle: true,
    format: "cjs",
    define: { "import.meta.url": '"file:///"' },
    // Started where it was compiled: an object of jest's own realm is none to it.
    footer: { js: "module.exports.initSync({ module: bytes });" },
    write: false,
  });
  const module = { exports: {} };
  const evaluate = compileFunction(outputFiles[0]?.text ?? "", ["module", "exports", "bytes"]) as (
    module: object,
    exports: object,
    bytes: Uint8Array,
  ) => void;
  evaluate(module, module.exports, readFileSync(`${FOLDER}/wasm_bg.wasm`));
  return module.exports as typeof IronCalc;
}
