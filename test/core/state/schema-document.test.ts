import { readFileSync } from "node:fs";
import { join } from "node:path";

import { STATE_SCHEMA } from "../../../src/core/state/state-schema";

it("docs/state.schema.json is the schema that states are read by", () => {
  const path = join(__dirname, "../../../docs/state.schema.json");
  const { $schema, title, description, ...schema } = JSON.parse(readFileSync(path, "utf8")) as Readonly<
    Record<string, unknown>
  >;
  expect(schema).toEqual(STATE_SCHEMA);
  expect($schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect([title, description]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
});
