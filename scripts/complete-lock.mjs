// npm leaves an optional package out of package-lock.json when the registry in use does not carry it, as
// some do not carry the binaries of every platform; then `npm ci` refuses the lock file, on every platform.
// This adds what is missing, from the exact versions their dependants name. Run it after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
const OS = /-(android|darwin|freebsd|linux|openharmony|win32)(?=-|$)/;
const CPU = /-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64|wasm32)(?=-|$)/;

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const added = [];
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const os = OS.exec(name)?.[1];
    const cpu = CPU.exec(name)?.[1];
    if (!os || !cpu) continue;
    lock.packages[place] = { version, cpu: [cpu], ...(dev && { dev }), optional: true, os: [os] };
    added.push(`${name} ${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
);
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "package-lock.json is complete" : `added ${added.join(", ")}`);
