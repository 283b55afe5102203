// The views without page or Excel around them, for pictures and for tests in a browser: writes a page into a
// folder, in which `#STATE,LANGUAGE` names what is shown (test/support/view-states.ts).
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Gives the steps to each state by its name, and the files that some of them open. */
export async function bundleViewsAlone(folder) {
  const common = { absWorkingDir: root, bundle: true, target: "es2022", logLevel: "error" };
  await build({
    ...common,
    entryPoints: ["test/support/views-alone.tsx"],
    outfile: join(folder, "views.js"),
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    minify: true,
  });
  const states = await build({
    ...common,
    stdin: {
      contents: ["view-states", "two-lists", "two-tallies", "unit-csv"]
        .map((name) => `export * from "./test/support/${name}";`)
        .join(""),
      resolveDir: root,
    },
    format: "esm",
    write: false,
  });
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khớp Số</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>body { margin: 0 }</style></head><body><div id="khop-so"></div><script src="views.js"></script></body></html>`;
  writeFileSync(join(folder, "index.html"), html);
  const text = Buffer.from(states.outputFiles[0].contents).toString("base64");
  const { VIEW_STATES, LIST_BEFORE, TALLY_BEFORE, UNIT_FORMS, UNIT_LIST } = await import(
    `data:text/javascript;base64,${text}`
  );
  const names = Object.entries(VIEW_STATES).map(([name, { steps }]) => [name, steps]);
  return {
    states: Object.fromEntries(names),
    listBefore: LIST_BEFORE,
    tallyBefore: TALLY_BEFORE,
    unitForms: UNIT_FORMS,
    unitList: UNIT_LIST,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await bundleViewsAlone(process.argv[2])));
}
