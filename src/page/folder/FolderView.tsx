import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";

import { errorText } from "../../core/error-text";
import { commonCauses } from "../../core/units-sent/causes";
import { unitTable } from "../../core/units-sent/unit-table";
import { folderWordsOf } from "../../locales/folders";
import { unitWordsOf } from "../../locales/units";
import { Announcer, useAnnounce } from "../../views/Announcer";
import { useLanguage } from "../../views/Language";
import { MinutesTools } from "../../views/MinutesTools";
import { BetweenFiles } from "./BetweenFiles";
import { CauseList } from "./CauseList";
import type { FolderFile } from "./folder-file";
import { LetterTools } from "./LetterTools";
import { UnitRows } from "./UnitRows";
import { useFolder } from "./use-folder";

interface FolderViewProps {
  readonly files: readonly FolderFile[];
  /** One of them is on the screen in its place. */
  readonly hidden: boolean;
  readonly onOpen: (file: FolderFile) => void;
}

/** Several workbooks at a deadline: what units have got wrong alike, then who has sent what and what came of it. */
export function FolderView(props: FolderViewProps) {
  return (
    <main className="folder" hidden={props.hidden}>
      <Announcer>
        <FolderReport {...props} />
      </Announcer>
    </main>
  );
}

function FolderReport({ files, hidden, onOpen }: FolderViewProps) {
  const folder = useFolder(files);
  const { locale } = useLanguage();
  const words = folderWordsOf(locale);
  const units = unitWordsOf(locale);
  const { sent, run, list, listTrouble } = folder;
  const table = useMemo(() => unitTable(sent, list), [sent, list]);
  const causes = useMemo(() => commonCauses(table), [table]);
  // Of what was sent again the latest counts.
  const current = useMemo(() => {
    const replaced = new Set(table.rows.flatMap(({ state, file }) => (state === "replaced" ? [file] : [])));
    return files.filter(({ path }) => !replaced.has(path));
  }, [files, table]);
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const { states } = table.totals;
  const toActOn = states.errors + states.queries + states.unread;
  useLayoutEffect(() => {
    if (!hidden) heading.current?.focus();
  }, [files, hidden]);
  useEffect(() => {
    if (run.kind === "done" && sent.length > 0)
      announce(({ locale: now }) => folderWordsOf(now).ended(sent.length, toActOn));
    // What is said is said of the end, not of each file.
  }, [announce, run.kind]);
  const isEnded = run.kind !== "busy";

  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="folder-heading">
        {words.heading(files.length)}
      </h2>
      {run.kind === "busy" && (
        <div className="folder-busy">
          <p>{words.checking(sent.length + 1, files.length, run.file)}</p>
          <ProgressBar value={sent.length / files.length} aria-label={words.heading(files.length)} />
          <Button size="small" onClick={folder.stop}>
            {words.stop}
          </Button>
        </div>
      )}
      {run.kind === "stopped" && <p>{words.stopped(sent.length, files.length)}</p>}
      {isEnded && sent.length > 0 && (
        <>
          <p>
            {units.total(table.totals.files, states)}{" "}
            {states.missing > 0 && `${units.missing(states.missing)}.`}
          </p>
          <p className="quiet">
            {table.list ? units.listFrom(table.list.units, table.list.from) : units.noList}
          </p>
        </>
      )}
      <div className="folder-tools">
        <ListChooser onFile={folder.readList} label={words.chooseList} />
        {isEnded && sent.length > 0 && (
          <>
            <LetterTools sent={sent} table={table} />
            <MinutesTools
              of={words.minutesOf}
              savesFiles
              make={(maker, now, day) => maker.minutesOfFiles(sent, table, now, day)}
            />
          </>
        )}
      </div>
      {listTrouble && (
        <p role="alert">
          {listTrouble.code === "no-names"
            ? units.noNames(listTrouble.file)
            : errorText(listTrouble.code, listTrouble.file, listTrouble.detail, locale)}
        </p>
      )}
      <CauseList causes={causes} />
      {isEnded && sent.length > 1 && <BetweenFiles files={current} />}
      {sent.length > 0 && <UnitRows table={table} sent={sent} files={files} onOpen={onOpen} />}
    </>
  );
}

interface ListChooserProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

function ListChooser({ label, onFile }: ListChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt"
        data-testid="unit-list"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
