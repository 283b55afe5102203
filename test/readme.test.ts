import { readFileSync } from "node:fs";
import { join } from "node:path";

import { checks } from "../src/core/checks";
import { forms } from "../src/core/forms";
import { LOCALES } from "../src/core/message";
import { wordsOf } from "../src/locales";

const README = readFileSync(join(__dirname, "../README.md"), "utf8");

const FORMS = readFileSync(join(__dirname, "../docs/forms.md"), "utf8");

/** The rows of the table between `<!-- name:xx -->` and `<!-- /name:xx -->`, without its head. */
function rowsOf(locale: string, name = "checks", text = README): string[][] {
  const [, table = ""] = text.split(new RegExp(`<!-- /?${name}:${locale} -->`));
  return table
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it.each(LOCALES)("README.md lists exactly the checks, in their order (%s)", (locale) => {
  const { severities } = wordsOf(locale);
  expect(rowsOf(locale)).toEqual(
    checks.map(({ id, title, severity }) => [`\`${id}\``, title[locale], severities[severity]]),
  );
});

it.each(LOCALES)("docs/forms.md lists exactly the forms, in their order (%s)", (locale) => {
  expect(rowsOf(locale, "forms", FORMS)).toEqual(forms.map(({ id, title }) => [`\`${id}\``, title.trim()]));
});

it("README.md names the command that checks the project", () => {
  expect(README).toContain("npm run verify");
});
