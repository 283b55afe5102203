import { Button } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";

import type { SentByUnits, UnitFile } from "../host/checker";
import { useLanguage } from "./Language";
import { WORKBOOK_ENDINGS } from "./SourcePicker";
import { useFillStyles } from "./fill-styles";
import { unitFilesOf, withMoreFiles } from "./unit-files";

/** What was chosen of units; what they are called is told later. */
export type ChosenUnits = Pick<SentByUnits, "files" | "list">;

interface UnitFilePickerProps {
  readonly chosen: ChosenUnits;
  readonly onChoose: (chosen: ChosenUnits) => void;
}

/** The files that units sent, and the list of those who should send. */
export function UnitFilePicker({ chosen, onChoose }: UnitFilePickerProps): ReactNode {
  const { view } = useLanguage();
  const { sending: words } = view;
  const styles = useFillStyles();
  const { files, list } = chosen;
  const add = (more: readonly UnitFile[]): void => onChoose({ ...chosen, files: withMoreFiles(files, more) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.legend}</legend>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.tools}>
        <FileButton
          id="units-sent"
          label={words.chooseFiles}
          several
          onFiles={(some) => add(unitFilesOf(some))}
        />
        {canChooseFolders() && (
          <FileButton label={words.chooseFolder} folder onFiles={(some) => add(unitFilesOf(some))} />
        )}
        {files.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => onChoose({ files: [] })}>
            {words.dropFiles}
          </Button>
        )}
      </div>
      <p className={styles.line} aria-live="polite">
        {words.chosen(files.length)}
      </p>
      {files.length > 0 && (
        <>
          <p className={styles.line}>{list ? words.listIn(list.name) : words.noList}</p>
          <div className={styles.tools}>
            <FileButton
              id="units-expected"
              label={words.chooseList}
              onFiles={([file]) => file && onChoose({ ...chosen, list: file })}
            />
            {list && (
              <Button size="small" appearance="subtle" onClick={() => onChoose({ files })}>
                {words.dropList}
              </Button>
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}

interface FileButtonProps {
  /** By which tests find it. */
  readonly id?: string;
  readonly label: string;
  readonly several?: boolean;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ id, label, several, folder, onFiles }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (element && folder) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        multiple={several ?? folder ?? false}
        accept={folder ? undefined : WORKBOOK_ENDINGS}
        aria-label={label}
        data-testid={id}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same files can be chosen again after they were changed.
          target.value = "";
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

/** Telephones and some programs have no folders to choose. */
function canChooseFolders(): boolean {
  return "webkitdirectory" in HTMLInputElement.prototype;
}
