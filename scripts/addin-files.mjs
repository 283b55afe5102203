// The files of the add-in that no compiler makes: its page, its manifest, its pictures and, where a site
// asks for it, Microsoft's library. manifest.xml and taskpane.html are written for developers and for
// Microsoft's address; for another site only addresses in them change.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { DEVELOPERS_SITE } from "./build-options.mjs";

const MICROSOFTS_SITE = "https://appsforoffice.microsoft.com";
const MICROSOFTS_LIBRARY = `${MICROSOFTS_SITE}/lib/1/hosted/office.js`;

/**
 * Of Microsoft's library what Excel can ask for: the loader, one file for each kind of Excel, the texts of
 * our two languages, what reports to Microsoft by way of Excel, and the licence, which must go with it.
 */
export const LIBRARY_FILES = [
  ["LICENSE.md", "LICENSE.md"],
  ["dist/office.js", "office.js"],
  ...["web-16.00", "win32-16.01", "mac-16.00", "ios-16.00"].map((kind) => [
    `dist/excel-${kind}.js`,
    `excel-${kind}.js`,
  ]),
  ...["en-us", "vi-vn"].map((locale) => [`dist/${locale}/office_strings.js`, `${locale}/office_strings.js`]),
  ["dist/telemetry/oteljs_agave.js", "telemetry/oteljs_agave.js"],
  // Asked for where there is no Excel around the pane; without it the library never says so.
  ["dist/o15apptofilemappingtable.js", "o15apptofilemappingtable.js"],
];

/**
 * The pane's page, with the library from Microsoft's address as it is written or from the site itself.
 *
 * @throws where the page does not name Microsoft's library: then the build would change nothing and say nothing
 */
export function paneHtml(html, officeJs) {
  const [before, ...after] = html.split(`src="${MICROSOFTS_LIBRARY}"`);
  if (after.length !== 1) throw new Error(`taskpane.html must load ${MICROSOFTS_LIBRARY} once`);
  if (!html.includes(` ${MICROSOFTS_SITE}`))
    throw new Error(`the policy of taskpane.html must name ${MICROSOFTS_SITE}`);
  if (officeJs !== "self") return html;
  return `${before}src="office/office.js"${after[0]}`.replaceAll(` ${MICROSOFTS_SITE}`, "");
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The manifest for a site, every address in it. */
export function siteManifest(xml, { origin, supportUrl }) {
  const moved = xml.replaceAll(`"${DEVELOPERS_SITE}/`, () => `"${escapeXml(origin)}/`);
  if (supportUrl === undefined) return moved;
  const support = /(<SupportUrl DefaultValue=")[^"]*"/;
  if (!support.test(moved)) throw new Error("manifest.xml names no SupportUrl to put another in its place");
  return moved.replace(support, (_, start) => `${start}${escapeXml(supportUrl)}"`);
}

/** Writes them all. @param root the project's folder, with a slash at its end @param folder where to */
export function writeAddinFiles(root, folder, options) {
  const text = (file) => readFileSync(`${root}${file}`, "utf8");
  const write = (file, content) => writeFileSync(`${folder}/${file}`, content);
  mkdirSync(`${folder}/assets`, { recursive: true });
  write("taskpane.html", paneHtml(text("src/pane/taskpane.html"), options.officeJs));
  write("manifest.xml", siteManifest(text("manifest.xml"), options));
  for (const file of ["pane.css", "help.html", "help.css"])
    cpSync(`${root}src/pane/${file}`, `${folder}/${file}`);
  for (const icon of readdirSync(`${root}assets`))
    if (icon.startsWith("icon-")) cpSync(`${root}assets/${icon}`, `${folder}/assets/${icon}`);
  if (options.officeJs !== "self") return;
  for (const [from, to] of LIBRARY_FILES) {
    mkdirSync(dirname(`${folder}/office/${to}`), { recursive: true });
    cpSync(`${root}node_modules/@microsoft/office-js/${from}`, `${folder}/office/${to}`);
  }
}
