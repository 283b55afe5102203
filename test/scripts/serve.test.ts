import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Served, servePage } from "../support/built-page";

const outside = mkdtempSync(join(tmpdir(), "khop-so-serve-"));
const folder = join(outside, "page");
let served: Served;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<p>Trang</p>");
  writeFileSync(join(folder, "page.js"), "1");
  writeFileSync(join(outside, "secret.html"), "secret");
  served = await servePage(folder);
});
afterAll(() => {
  served.stop();
  rmSync(outside, { recursive: true });
});

const ask = (path: string, method = "GET") => fetch(served.address + path, { method });

it("gives a file, and index.html for the folder", async () => {
  const answer = await ask("");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await answer.text()).toBe("<p>Trang</p>");
  expect((await ask("page.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
});

it("answers HEAD with what GET would say, without the file", async () => {
  const answer = await ask("", "HEAD");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-length")).toBe("12");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toBe("");
  expect((await ask("nothing.html", "HEAD")).status).toBe(404);
});

it("takes nothing else", async () => {
  const answer = await ask("", "POST");
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
});

it.each(["..%2fsecret.html", "%2e%2e/secret.html", "nothing.html", "%"])("knows no %s", async (path) => {
  expect((await ask(path)).status).toBe(404);
});
