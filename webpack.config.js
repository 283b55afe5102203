import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";

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

export default [core, node];
