import { execFileSync } from "node:child_process";

const SCRIPT = `
  import("office-addin-manifest")
    .then(({ default: { OfficeAddinManifest } }) => OfficeAddinManifest.readManifestFile(process.argv[1]))
    .then((manifest) => console.log(JSON.stringify(manifest)));
`;

/**
 * What Microsoft's own package reads in a manifest. It asks no service for that. It runs in a process of its
 * own, since jest cannot load modules that it needs.
 */
export const readByMicrosoft = (file: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ["-e", SCRIPT, file], { encoding: "utf8" }));
