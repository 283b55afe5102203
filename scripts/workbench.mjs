// `npm run workbench -- [FILE.xlsx] [--addin FOLDER]`: a grid that plays Excel, with the add-in's pane beside it, over https on
// this computer only. Microsoft's library comes unmodified from node_modules; where the pane's page names
// Microsoft's own address, the copy is put in its place while it is served, and nowhere else.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { build } from "esbuild";
import { tsImport } from "tsx/esm/api";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OFFICE = join(ROOT, "node_modules/@microsoft/office-js/dist");
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const LABELS = {
  check: "Kiểm tra",
  nextFinding: "Chỗ tiếp theo",
  previousFinding: "Chỗ trước",
  showHere: "Ô này",
};

/**
 * Answers requests by their path, without a server.
 *
 * @param options.seed the workbook to open; `samples/tong-hop-loi.xlsx` by default
 * @param options.pane files by path that stand in for the pane: `{ "/pane/index.html": "<!doctype…" }`;
 *   the built add-in by default
 * @param options.paneAddress the pane's page: `/addin/taskpane.html` by default
 * @param options.addin the folder of the built add-in: `dist/addin` by default
 * @param options.excelApi the highest ExcelApi set, `1.13` by default
 */
export async function workbenchHandler(options = {}) {
  const { pane = {}, paneAddress = "/addin/taskpane.html", excelApi = "1.13", language = "vi-VN" } = options;
  const addin = options.addin ?? join(ROOT, "dist/addin");
  const seed = options.seed ?? (await seedOf(join(ROOT, "samples/tong-hop-loi.xlsx")));
  const setup = { seed, pane: paneAddress, excelApi, language, actions: actions() };
  const page = join(ROOT, "src/workbench/page");
  const files = {
    "/": readFileSync(join(page, "index.html")),
    "/workbench.css": readFileSync(join(page, "page.css")),
    "/workbench.js": await bundled(join(page, "index.ts")),
    "/ironcalc.wasm": readFileSync(join(ROOT, "node_modules/@ironcalc/wasm/wasm_bg.wasm")),
    "/setup.json": JSON.stringify(setup),
    ...pane,
  };
  return (path) => {
    const own = Object.hasOwn(files, path) ? files[path] : undefined;
    const body = own ?? fileUnder(OFFICE, "/office/", path) ?? addinFile(addin, path);
    if (body === undefined) return { status: 404, contentType: "text/plain", body: "" };
    const extension = path === "/" ? ".html" : extname(path).toLowerCase();
    return {
      status: 200,
      contentType: TYPES[extension] ?? "application/octet-stream",
      body: Buffer.from(body),
    };
  };
}

/** The same for a browser that is driven: `page.route("https://localhost:3000/**", …)` needs no certificate. */
export async function workbenchRoute(options) {
  const handler = await workbenchHandler(options);
  return (route) => route.fulfill(handler(new URL(route.request().url()).pathname));
}

/** Serves it over https to this computer. Gives the address and a function that stops it. */
export async function startWorkbench({ port = 0, ...options } = {}) {
  const handler = await workbenchHandler(options);
  const server = createServer(certificate(), (request, response) => {
    const { status, contentType, body } = handler(new URL(request.url ?? "/", "https://localhost").pathname);
    response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" }).end(body);
  });
  await new Promise((done, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    address: `https://localhost:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A TypeScript module as one script for a browser. */
export async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** A workbook read with a reader that is not the add-in's. */
export async function seedOf(path) {
  const { seedFromXlsx } = await tsImport("../test/support/xlsx-seed.ts", import.meta.url);
  return seedFromXlsx(path);
}

/** The buttons of the manifest, or those the add-in is meant to have. */
function actions() {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const found = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map(([, name]) => name);
  const names = found.length > 0 ? [...new Set(found)] : Object.keys(LABELS);
  return names.map((action) => ({ action, label: LABELS[action] ?? action }));
}

function addinFile(folder, path) {
  const body = fileUnder(folder, "/addin/", path);
  if (body === undefined || !path.endsWith(".html")) return body;
  return body
    .toString()
    .replaceAll(/https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\//g, "/office/")
    .replaceAll(OFFICE_ADDRESS, "'self'");
}

function fileUnder(folder, prefix, path) {
  if (!path.startsWith(prefix)) return undefined;
  const file = normalize(join(folder, decodeURIComponent(path.slice(prefix.length))));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return readFileSync(file);
}

/** A certificate for this run alone; nothing is installed anywhere. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-workbench-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const about = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    const kind = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "7"];
    execFileSync("openssl", [...kind, ...about, "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { addin: { type: "string" } },
  });
  const [file] = positionals;
  if (!existsSync(join(values.addin ?? join(ROOT, "dist/addin"), "taskpane.html")))
    console.log("There is no pane yet: npm run build. The grid is served without it.");
  const seed = file === undefined ? undefined : await seedOf(file);
  const { address } = await startWorkbench({
    seed,
    addin: values.addin,
    port: Number(process.env.PORT ?? 3000),
  });
  console.log(`The workbench:  ${address}   (Ctrl+C stops it)`);
  console.log("The browser will warn of the certificate: it was made a moment ago, for this run only.");
}
