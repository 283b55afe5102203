import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { runAsShipped } from "../support/as-shipped";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";
import { temporaryFolder } from "../support/temporary-folder";

describeWithCorpus("bench", "every .xlsx and .csv of the corpora", (shared) => {
  const folder = temporaryFolder();

  it.each(["check", "detect"])(
    "%s --json runs to the end of the folder, every file an entry",
    (command) => {
      const files = corpusFiles(shared, [".xlsx", ".csv"]);
      mkdirSync(folder.path("corpora"));
      files.forEach(({ name, bytes }, k) => {
        writeFileSync(join(folder.path("corpora"), `${String(k)} ${basename(name)}`), bytes);
      });
      const output = runAsShipped("src/cli/index.ts", [command, folder.path("corpora"), "--json"], [1]);
      const documents = JSON.parse(output) as readonly { readonly error?: { readonly code: string } }[];
      expect(documents).toHaveLength(files.length);
      expect(documents.flatMap(({ error }) => error?.code ?? [])).toEqual([]);
    },
    180_000,
  );
});
