import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { errorText } from "../core/error-text";
import type { CheckReport, UnplacedEntry } from "../core/report";
import { makePack, type PackChoice, packSize } from "../core/rules/make-pack";
import {
  LARGEST_RULE_PACK,
  readRulePack,
  RULE_PACK_ENDING,
  type RulePackReading,
  writeRulePack,
} from "../core/rules/rule-pack";
import { useSay } from "./Announcer";
import { CopyButton } from "./CopyButton";
import { troubleOf } from "./check-run";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { saveFile } from "./save-file";
import { UnplacedRules } from "./UnplacedRules";
import { useHost } from "./use-host";
import type { RuleDecisions } from "./use-rule-decisions";
import { useTeacher } from "./use-teacher";

const useStyles = makeStyles({
  note: { margin: "0 0 4px", padding: "0 8px", color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", gap: "4px 8px", padding: "0 8px 8px" },
});

interface RulePackToolsProps {
  readonly report: CheckReport;
  readonly decisions: RuleDecisions | undefined;
}

/** Rules taken to other files, and taken over from them. */
export function RulePackTools({ report, decisions }: RulePackToolsProps) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const { savesFiles = false } = useHost().capabilities;
  const styles = useStyles();
  const headings = useHeadings();
  const hasConfirmed = report.rules.some(
    ({ decision, evidence }) => decision !== "off" && evidence.includes("user"),
  );
  return (
    <>
      <h3 className={headings.check}>{words.packs}</h3>
      <p className={styles.note}>{words.packNote}</p>
      {savesFiles ? (
        <Saving report={report} hasConfirmed={hasConfirmed} />
      ) : (
        report.rules.length > 0 && (
          <div className={styles.tools}>
            <CopyButton
              appearance="secondary"
              text={() => writeRulePack(makePack(report.rules, hasConfirmed ? "confirmed" : "all").pack)}
            >
              {words.copyPack}
            </CopyButton>
          </div>
        )
      )}
      {decisions && <Opening decisions={decisions} />}
    </>
  );
}

function Saving({
  report,
  hasConfirmed,
}: Pick<RulePackToolsProps, "report"> & { readonly hasConfirmed: boolean }) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  const say = useSay();
  const save = (choice: PackChoice): void => {
    const { pack, leftOut } = makePack(report.rules, choice);
    const name = `${report.workbook.replace(/\.[^.]*$/, "")}${RULE_PACK_ENDING}`;
    if (packSize(pack) > 0) saveFile(name, "application/json", writeRulePack(pack));
    say((now) =>
      [
        packSize(pack) > 0 ? now.view.saved(name) : now.view.rules.nothingToPack,
        ...(leftOut > 0 ? [now.view.rules.leftOut(leftOut)] : []),
      ].join(" "),
    );
  };
  if (report.rules.length === 0) return null;
  return (
    <div className={styles.tools}>
      {hasConfirmed && (
        <Button size="small" onClick={() => save("confirmed")}>
          {words.savePack}
        </Button>
      )}
      <Button size="small" onClick={() => save("all")}>
        {words.saveAll}
      </Button>
    </div>
  );
}

function Opening({ decisions }: { readonly decisions: RuleDecisions }) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const teacher = useTeacher();
  const input = useRef<HTMLInputElement>(null);
  const [unplaced, setUnplaced] = useState<readonly UnplacedEntry[]>([]);
  const open = async (file: File): Promise<void> => {
    try {
      const reading = await readingOf(file);
      if (reading.kind !== "pack") {
        say((now) => now.view.rules[reading.kind === "newer" ? "newerPack" : "badPack"]);
        return;
      }
      const fit = await teacher?.fit(reading.pack);
      if (!fit) return;
      setUnplaced(fit.unplaced);
      const said = (count: number) => (now: typeof words) => now.taken(count, fit.unplaced.length);
      if (fit.fitting.length === 0) say((now) => said(0)(now.view.rules));
      else await decisions.add(fit.fitting, said(fit.fitting.length));
    } catch (error) {
      const { code, detail } = troubleOf(error, host.name);
      say(({ locale }) => errorText(code, file.name, detail, locale));
    }
  };
  return (
    <div className={styles.tools}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        data-testid="rule-pack"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void open(file);
          // The same file can be chosen again after it was changed.
          target.value = "";
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {words.openPack}
      </Button>
      <UnplacedRules entries={unplaced} />
    </div>
  );
}

async function readingOf(file: File): Promise<RulePackReading> {
  if (file.size > LARGEST_RULE_PACK) return { kind: "unreadable", where: "" };
  return readRulePack(await file.text());
}
