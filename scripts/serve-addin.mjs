// `npm run serve:addin`: dist/addin at the address of the developers' manifest, to this computer only. Excel takes
// nothing but https with a certificate that the computer trusts; who makes one is the developer's choice.
//   CERT=file KEY=file npm run serve:addin     by default what `npx office-addin-dev-certs install` leaves
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { serve } from "./serve.mjs";

const made = (file) => join(homedir(), ".office-addin-dev-certs", file);
const { CERT: cert = made("localhost.crt"), KEY: key = made("localhost.key") } = process.env;
const folder = fileURLToPath(new URL("../dist/addin", import.meta.url));

const missing = [cert, key, join(folder, "taskpane.html")].filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`Thiếu / missing: ${missing.join(", ")}

npm run build                              # dist/addin
npx office-addin-dev-certs install         # chứng thư cho localhost / a certificate for localhost
CERT=… KEY=… npm run serve:addin           # hoặc chứng thư của bạn / or a certificate of your own`);
  process.exitCode = 2;
} else {
  console.log(await serve(folder, 3000, { cert: readFileSync(cert), key: readFileSync(key) }));
}
