import { chmodSync, cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

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
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap("executable", ({ outputOptions }) =>
          chmodSync(`${outputOptions.path}/khopso.mjs`, 0o755),
        ),
    },
  ],
};

/** Files of the page that are used as they are. */
const PAGE_FILES = {
  "src/page/index.html": "index.html",
  "src/page/page.css": "page.css",
  "assets/icon-32.png": "icon-32.png",
};

/**
 * The page is a folder that works from a disk or any web server: classic scripts (a browser refuses
 * modules from a disk), fixed names, what only an opened workbook needs in parts of its own.
 */
const page = {
  name: "page",
  mode: "production",
  context: ROOT,
  target: ["web", "es2022"],
  devtool: false,
  entry: { page: "./src/page/index.tsx" },
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
  output: { path: `${ROOT}dist/page`, filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto" },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })],
    splitChunks: false,
  },
  performance: false,
  plugins: [
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap("page files", ({ outputOptions }) => {
          for (const [from, to] of Object.entries(PAGE_FILES))
            cpSync(`${ROOT}${from}`, `${outputOptions.path}/${to}`);
        }),
    },
  ],
};

export default [core, node, page];
