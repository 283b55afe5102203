import { Button } from "@fluentui/react-components";
import { useRef } from "react";

import { useLanguage } from "../views/Language";
import { pageWordsOf } from "../locales/pages";

interface OpenerProps {
  readonly another: boolean;
  readonly onFile: (file: File) => void;
}

/** Chooses a file, or takes the sample. */
export function Opener({ another, onFile }: OpenerProps) {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  const input = useRef<HTMLInputElement>(null);
  const openSample = async (): Promise<void> => {
    const { sampleFile } = await import(/* webpackChunkName: "sample" */ "./sample");
    onFile(sampleFile());
  };
  return (
    <div className="opener">
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xltx,.xls,.xlsb,.ods,.csv"
        data-testid="file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was changed.
          target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button
        appearance={another ? "secondary" : "primary"}
        size={another ? "small" : "medium"}
        onClick={() => input.current?.click()}
      >
        {another ? words.openAnother : words.open}
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
