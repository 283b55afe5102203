import { defineCheck } from "../check";
import { exactSum } from "../numbers/decimal";
import { linkEnds } from "../relations/link-entries";

export default defineCheck({
  id: "figures-differ",
  severity: "error",
  looksAt: "relations",
  title: {
    vi: "Một số liệu ghi ở hai nơi thì như nhau",
    en: "A figure shown in two places is the same",
  },
  messages: {
    differs: {
      vi: "Ô này ghi {reported}; các ô bên cạnh lấy số bằng công thức, theo đó ô này phải bằng {source} là {computed}, chênh lệch {difference}.",
      en: "This cell says {reported}; by the formulas beside it, it should be {source}, which is {computed}, a difference of {difference}.",
    },
  },
  *run({ detection, prefixOf }) {
    for (const pattern of detection.links) {
      const { holds, breaks, undecided, links } = pattern;
      yield { verdict: "consistent", count: holds };
      yield { verdict: "empty", count: links.length - holds - breaks - undecided };
      for (const link of links) {
        const { verdict, reason, reported, computed } = link;
        const [at, source] = linkEnds(link, prefixOf);
        if (verdict === "undecided") yield { verdict, at, reason: reason ?? "ambiguous-number" };
        if (verdict !== "inconsistent") continue;
        const difference = exactSum([reported, computed], [1, -1]);
        yield {
          verdict,
          at,
          related: [source],
          relation: link.id,
          pattern: pattern.id,
          reported,
          computed,
          difference,
          // Figures that merely should agree are asked about; a formula says that they must.
          severity: pattern.declared ? "error" : "query",
          messageId: "differs",
          data: { reported, computed, difference, source },
        };
      }
    }
  },
});
