import { readFileSync } from "node:fs";
import { join } from "node:path";

import { OWN_FORM_SCHEMA } from "../../../src/core/forms/own/own-form-file";
import { RULE_PACK_SCHEMA } from "../../../src/core/rules/rule-pack";
import { STATE_SCHEMA } from "../../../src/core/state/state-schema";

it.each([
  ["state.schema.json", STATE_SCHEMA],
  ["rule-pack.schema.json", RULE_PACK_SCHEMA],
  ["form.schema.json", OWN_FORM_SCHEMA],
])("docs/%s is the schema that is read by", (name, used) => {
  const path = join(__dirname, "../../../docs", name);
  const { $schema, title, description, ...schema } = JSON.parse(readFileSync(path, "utf8")) as Readonly<
    Record<string, unknown>
  >;
  expect(schema).toEqual(used);
  expect($schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect([title, description]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
});
