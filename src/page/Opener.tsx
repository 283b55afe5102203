import { Button } from "@fluentui/react-components";
import { useRef } from "react";

import type { GivenFile } from "./folder/folder-file";
import { filesOfInput } from "./folder/given-files";
import { useLanguage } from "../views/Language";
import { pageWordsOf } from "../locales/pages";

interface OpenerProps {
  readonly another: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** Chooses a file, with what is remembered of it, or many, or a folder of them; or takes the sample. */
export function Opener({ another, onFiles }: OpenerProps) {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const openSample = async (): Promise<void> => {
    const { sampleFile } = await import(/* webpackChunkName: "sample" */ "./sample");
    onFiles(filesOfInput([sampleFile()]));
  };
  return (
    <div className="opener">
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.xltx,.xls,.xlsb,.ods,.csv,.json"
        data-testid="file"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again after it was changed.
          target.value = "";
          onFiles(filesOfInput(files));
        }}
      />
      <Button
        appearance={another ? "secondary" : "primary"}
        size={another ? "small" : "medium"}
        onClick={() => input.current?.click()}
      >
        {another ? words.openAnother : words.open}
      </Button>
      <input
        ref={(element) => {
          folder.current = element;
          // No attribute that React knows; a browser without it lets files be chosen.
          element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        data-testid="folder"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          onFiles(filesOfInput(files));
        }}
      />
      <Button
        appearance={another ? "subtle" : "secondary"}
        size={another ? "small" : "medium"}
        onClick={() => folder.current?.click()}
      >
        {words.openFolder}
      </Button>
      <Button
        className="opener-sample"
        data-another={another || undefined}
        appearance={another ? "subtle" : "secondary"}
        size={another ? "small" : "medium"}
        onClick={() => void openSample()}
      >
        {words.sample}
      </Button>
    </div>
  );
}
