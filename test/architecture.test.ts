import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = join(__dirname, "../src");

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), "utf8") }));

describe("the source", () => {
  it("is made of files that one takes in at a glance", () => {
    const lines = files.map(({ text }) => text.split("\n").length - 1).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(130);
  });

  it("holds no file of more than 400 lines", () => {
    const long = files.filter(({ text }) => text.split("\n").length > 401).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it("mentions Office.js in src/excel and in what stands in for Excel only", () => {
    const officeJs = /\b(?:Office|Excel|OfficeExtension|OfficeRuntime)\.[A-Za-z]|office-js|\boffice\.js/;
    const mentions = files.filter(
      ({ name, text }) => !/^(?:excel|workbench)\//.test(name) && officeJs.test(text),
    );
    expect(mentions.map(({ name }) => name)).toEqual([]);
  });

  it("names files in kebab-case, React components in PascalCase", () => {
    const odd = files.filter(
      ({ name }) => !/^(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.d)?\.tsx?|[A-Z][A-Za-z]+\.tsx)$/.test(name),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });
});
