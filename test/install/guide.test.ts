import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const GUIDES = ["docs/install/vi.md", "docs/install/en.md"];

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Files and headings that a text of ours leads to. */
const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^https?:/.test(link));

/** As a repository's site makes an anchor of a heading. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = ""]) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-")}`,
  );

describe.each([...GUIDES, "README.md"])("%s", (file) => {
  it("leads to what is there", () => {
    const text = read(file);
    const missing = linksOf(text).filter((link) =>
      link.startsWith("#") ? !anchorsOf(text).includes(link) : !existsSync(join(ROOT, dirname(file), link)),
    );
    expect(linksOf(text).length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it("names commands that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
    const named = [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it("README.md leads to both guides", () => {
  expect(linksOf(read("README.md"))).toEqual(expect.arrayContaining(GUIDES));
});

describe("the guides in both languages", () => {
  const [vietnamese = "", english = ""] = GUIDES.map(read);

  it("have the same parts", () => {
    const shape = (text: string): readonly string[] => text.match(/^#+/gm) ?? [];
    expect(shape(english)).toEqual(shape(vietnamese));
  });

  it("give the same commands, places and options", () => {
    const exact = (text: string): readonly string[] =>
      [
        ...new Set(
          text.match(/--[a-z][a-z-]+|HKCU\\[\w\\.]+|%\w+%[\w\\.]*|~\/[\w/.]+|[a-z.]+\.microsoft\.com/g),
        ),
      ].sort();
    expect(exact(english)).toEqual(exact(vietnamese));
    expect(exact(english)).toContain("--office-js");
  });

  it("name the addresses that the pane's policy lets in, and the words that are on the buttons", () => {
    const policy = /script-src 'self' ([^;]+);/.exec(read("src/pane/taskpane.html"));
    const labels = [
      ...read("manifest.xml").matchAll(
        /\.Label" DefaultValue="([^"]+)">\s*<bt:Override [^>]*Value="([^"]+)"/g,
      ),
    ];
    expect(labels.length).toBeGreaterThan(4);
    for (const [, vi = "", en = ""] of labels) {
      expect(vietnamese).toContain(vi);
      expect(english).toContain(en);
    }
    for (const guide of [vietnamese, english]) expect(guide).toContain(`\`${policy?.[1] ?? "no policy"}\``);
  });
});
