import { chmodSync, cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

import { writeAddinFiles } from "./scripts/addin-files.mjs";
import { readBuildOptions } from "./scripts/build-options.mjs";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** Plain ES modules out of TypeScript, readable as they are: nothing here is sent over a slow line. */
const common = {
  mode: "production",
  context: ROOT,
  devtool: false,
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  output: {
    path: `${ROOT}dist`,
    filename: "[name].mjs",
    chunkFilename: "[name].mjs",
    module: true,
    library: { type: "module" },
  },
  experiments: { outputModule: true },
  optimization: { minimize: false },
  performance: false,
};

/** Calls back with the folder once everything is in it. */
const afterEmit = (name, write) => ({
  apply: (compiler) => compiler.hooks.afterEmit.tap(name, ({ outputOptions }) => write(outputOptions.path)),
});

/** The core runs anywhere: no target but the language. */
const core = { ...common, name: "core", target: "es2022", entry: { core: "./src/core/index.ts" } };

/** The file readers and the command line share a compilation, so parts loaded late are written once. */
const node = {
  ...common,
  name: "node",
  target: "node20",
  entry: { node: "./src/node/index.ts", khopso: "./src/cli/index.ts" },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^khopso\.mjs$/ }),
    afterEmit("executable", (folder) => chmodSync(`${folder}/khopso.mjs`, 0o755)),
  ],
};

/** Files of the page that are used as they are. */
const PAGE_FILES = {
  "src/page/index.html": "index.html",
  "src/page/page.css": "page.css",
  "assets/icon-32.png": "icon-32.png",
};

/** Programs for a browser: classic scripts with fixed names, what is seldom needed in parts of its own. */
const browser = {
  mode: "production",
  context: ROOT,
  target: ["web", "es2022"],
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        oneOf: [
          { resourceQuery: /^\?text$/, loader: `${ROOT}scripts/bundle-as-text.mjs` },
          { resourceQuery: /^\?base64$/, type: "asset/inline" },
          { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
        ],
      },
    ],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })],
    splitChunks: false,
  },
  performance: false,
};

const browserOutput = (folder) => ({
  path: `${ROOT}dist/${folder}`,
  filename: "[name].js",
  chunkFilename: "[name].js",
  publicPath: "auto",
});

/** A folder that works from a disk, where a browser refuses modules, or from any web server. */
const page = {
  ...browser,
  name: "page",
  entry: { page: "./src/page/index.tsx" },
  output: browserOutput("page"),
  plugins: [
    afterEmit("page files", (folder) => {
      for (const [from, to] of Object.entries(PAGE_FILES)) cpSync(`${ROOT}${from}`, `${folder}/${to}`);
    }),
  ],
};

/** The pane inside Excel: a folder for one https site, which `npm run build -- --origin` names. */
const addin = {
  ...browser,
  name: "addin",
  entry: { pane: "./src/pane/index.tsx" },
  output: { ...browserOutput("addin"), clean: true },
  plugins: [
    afterEmit("add-in files", (folder) =>
      writeAddinFiles(ROOT, folder, readBuildOptions(JSON.parse(process.env.KHOP_SO_BUILD ?? "[]"))),
    ),
  ],
};

export default [core, node, page, addin];
