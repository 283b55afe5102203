// A webpack loader: the module and all it imports as the text of one program, for a worker that is
// started from a blob. esbuild is what compiles everything else here too.
import { build } from "esbuild";

export default async function bundleAsText() {
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath],
    absWorkingDir: this.rootContext,
    bundle: true,
    write: false,
    metafile: true,
    minify: this.mode === "production",
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  for (const file of Object.keys(metafile.inputs)) this.addDependency(`${this.rootContext}/${file}`);
  return `export default ${JSON.stringify(outputFiles[0].text)};`;
}
