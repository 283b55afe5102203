// Serves a folder to this computer only, over plain http where no certificate is given, and prints the address.
//   node scripts/serve.mjs [FOLDER]     PORT=8080 chooses the port; by default a free one
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/**
 * Gives the address once the server listens.
 *
 * @param certificate `{ cert, key }` for https
 */
export function serve(folder, port = 0, certificate = undefined) {
  const root = resolve(folder);
  const answer = (request, response) => {
    const file = fileOf(root, request.url ?? "/");
    if (!file || request.method !== "GET") {
      response.writeHead(file ? 405 : 404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    createReadStream(file).pipe(response);
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const scheme = certificate ? "https://localhost" : "http://127.0.0.1";
  return new Promise((done, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", () => done(`${scheme}:${server.address().port}/`));
  });
}

/** A file inside the folder, or nothing. */
function fileOf(root, url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const file = join(root, path.endsWith(sep) ? `${path}index.html` : path);
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL("../dist/page", import.meta.url));
  console.log(await serve(folder, Number(process.env.PORT ?? 0)));
}
