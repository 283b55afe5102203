import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";

import { errorText } from "../../core/error-text";
import type { Finding, RuleEntry } from "../../core/report";
import { makePack, packSize } from "../../core/rules/make-pack";
import { readRulePack, RULE_PACK_ENDING, type RulePack, writeRulePack } from "../../core/rules/rule-pack";
import { betweenWordsOf } from "../../locales/between-files";
import { useSay } from "../../views/Announcer";
import { CopyButton } from "../../views/CopyButton";
import { findingText } from "../../views/finding-text";
import { ruleTitle } from "../../views/group-title";
import { useLanguage } from "../../views/Language";
import { LongList } from "../../views/LongList";
import { saveFile } from "../../views/save-file";
import type { BetweenFiles as Found } from "./between-files";
import type { FolderFile } from "./folder-file";
import { useBetween } from "./use-between";

interface BetweenFilesProps {
  readonly files: readonly FolderFile[];
}

/** The figures of each workbook beside those of the others: what does not agree, and the rules that were found. */
export function BetweenFiles({ files }: BetweenFilesProps) {
  const { locale } = useLanguage();
  const words = betweenWordsOf(locale);
  const say = useSay();
  const { run, start, stop } = useBetween(files);
  const [packs, setPacks] = useState<readonly RulePack[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    const reading = readRulePack(await file.text());
    if (reading.kind !== "pack") {
      say((now) => now.view.rules[reading.kind === "newer" ? "newerPack" : "badPack"]);
      return;
    }
    const next = [...packs, reading.pack];
    setPacks(next);
    start(files, next);
  };
  return (
    <section aria-labelledby="between">
      <h3 id="between">{words.heading}</h3>
      <p className="quiet">{words.what}</p>
      <div className="folder-tools">
        <input
          ref={input}
          type="file"
          hidden
          accept=".json"
          data-testid="pack-between"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) void open(file);
          }}
        />
        {run.kind === "busy" ? (
          <>
            <span>{words.busy(run.files)}</span>
            <Button size="small" onClick={stop}>
              {words.stop}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" onClick={() => start(files, packs)}>
              {words.start}
            </Button>
            <Button size="small" onClick={() => input.current?.click()}>
              {words.openPack}
            </Button>
          </>
        )}
      </div>
      {run.kind === "stopped" && <p>{words.stopped}</p>}
      {run.kind === "failed" && <p role="alert">{errorText("unexpected", "", run.detail, locale)}</p>}
      {run.kind === "done" && <Result found={run.found} />}
    </section>
  );
}

function Result({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const { locale } = language;
  const words = betweenWordsOf(locale);
  const [off, setOff] = useState<ReadonlySet<string>>(
    () => new Set(found.rules.flatMap(({ id, decision }) => (decision === "off" ? [id] : []))),
  );
  const shown = useMemo(
    () => found.findings.filter(({ pattern }) => pattern === undefined || !off.has(pattern)),
    [found, off],
  );
  const turn = (id: string): void =>
    setOff((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <p role="status">{words.done(found.files, found.rules.length, shown.length)}</p>
      {found.unread.map(({ file, code, detail }) => (
        <p key={file}>{errorText(code, file, detail, locale)}</p>
      ))}
      {found.unplaced.map((text) => (
        <p key={text}>{words.unplaced(text)}</p>
      ))}
      {shown.length > 0 && (
        <div role="group" className="between" aria-label={words.findings}>
          <LongList
            items={shown}
            atOnce={20}
            render={(finding) => <Broken key={finding.id} finding={finding} />}
          />
        </div>
      )}
      {found.rules.length > 0 && (
        <>
          <h4>{words.rules(found.rules.length)}</h4>
          <p className="quiet">{words.offNote}</p>
          <div role="group" className="between" aria-label={words.rules(found.rules.length)}>
            <LongList
              items={found.rules}
              atOnce={20}
              render={(rule) => (
                <RuleLine key={rule.id} rule={rule} isOff={off.has(rule.id)} onTurn={() => turn(rule.id)} />
              )}
            />
          </div>
          <SavePack rules={found.rules} off={off} />
        </>
      )}
    </>
  );
}

function Broken({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const text = findingText(finding, "", language);
  return (
    <li>
      <p className="said">{text}</p>
      <CopyButton text={() => text}>{language.view.copy}</CopyButton>
    </li>
  );
}

interface RuleLineProps {
  readonly rule: RuleEntry;
  readonly isOff: boolean;
  readonly onTurn: () => void;
}

function RuleLine({ rule, isOff, onTurn }: RuleLineProps) {
  const language = useLanguage();
  const { rules: words } = language.view;
  const title = ruleTitle(rule, language);
  return (
    <li>
      <p>
        {title} {isOff && <strong>{words.off}</strong>}
      </p>
      <Button
        size="small"
        aria-label={words.of(isOff ? words.switchOn : words.switchOff, title)}
        onClick={onTurn}
      >
        {isOff ? words.switchOn : words.switchOff}
      </Button>
    </li>
  );
}

/** What was switched off here is remembered by no workbook: a pack carries it to the next time. */
function SavePack({
  rules,
  off,
}: {
  readonly rules: readonly RuleEntry[];
  readonly off: ReadonlySet<string>;
}) {
  const { locale, view } = useLanguage();
  const words = betweenWordsOf(locale);
  const say = useSay();
  const save = (): void => {
    const { pack, leftOut } = makePack(
      rules.map(({ decision, ...rule }) => ({
        ...rule,
        ...(off.has(rule.id) ? { decision: "off" as const } : decision === "confirmed" && { decision }),
      })),
      "all",
    );
    const name = `${words.packFile}${RULE_PACK_ENDING}`;
    if (packSize(pack) > 0) saveFile(name, "application/json", writeRulePack(pack));
    say((now) =>
      [
        packSize(pack) > 0 ? now.view.saved(name) : now.view.rules.nothingToPack,
        ...(leftOut > 0 ? [now.view.rules.leftOut(leftOut)] : []),
      ].join(" "),
    );
  };
  return (
    <div className="folder-tools">
      <Button size="small" onClick={save}>
        {view.rules.saveAll}
      </Button>
    </div>
  );
}
