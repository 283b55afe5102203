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
    const { method } = request;
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const file = fileOf(root, request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
      "content-length": file.size,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    if (method === "HEAD") {
      response.end();
      return;
    }
    const content = createReadStream(file.path);
    // The file went away meanwhile: the answer is cut off, and the server goes on.
    content.on("error", () => response.destroy());
    content.pipe(response);
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const scheme = certificate ? "https://localhost" : "http://127.0.0.1";
  return new Promise((done, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", () => done(`${scheme}:${server.address().port}/`));
  });
}

/** A file inside the folder and its size, or nothing. */
function fileOf(root, url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const file = join(root, path.endsWith(sep) ? `${path}index.html` : path);
    const found = statSync(file);
    return file.startsWith(root + sep) && found.isFile() ? { path: file, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL("../dist/page", import.meta.url));
  console.log(await serve(folder, Number(process.env.PORT ?? 0)));
}
