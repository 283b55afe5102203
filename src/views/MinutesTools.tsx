import { Button } from "@fluentui/react-components";

import type { Locale } from "../core/message";
import type { Minutes } from "../minutes/minutes";
import type * as MinutesFile from "../minutes/minutes-file";
import type { MinutesEnding } from "../minutes/minutes-file";
import { useSay } from "./Announcer";
import { useLanguage } from "./Language";
import { saveFile } from "./save-file";
import { today } from "./today";

/** What makes minutes is fetched with the first of them. */
export type MinutesMaker = typeof MinutesFile;

interface MinutesToolsProps {
  /** What they are on, for the name of the file. */
  readonly of: string;
  readonly savesFiles: boolean;
  readonly make: (maker: MinutesMaker, locale: Locale, day: string) => Minutes;
}

const ENDINGS: readonly MinutesEnding[] = [".docx", ".html"];
const TYPES: Readonly<Record<MinutesEnding, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html",
};

/** Minutes to print and sign: as files, or where none can be saved to be pasted into a document. */
export function MinutesTools({ of, savesFiles, make }: MinutesToolsProps) {
  const { view, locale } = useLanguage();
  const { minutes: words } = view;
  const say = useSay();
  const made = async (ending: MinutesEnding): Promise<BlobPart> => {
    const maker = await import(/* webpackChunkName: "minutes" */ "../minutes/minutes-file");
    return maker.minutesFile(make(maker, locale, today()), ending);
  };
  const save = async (ending: MinutesEnding): Promise<void> => {
    try {
      const name = `${words.fileName(of)}${ending}`;
      saveFile(name, TYPES[ending], await made(ending));
      say((now) => now.view.saved(name));
    } catch {
      say((now) => now.view.minutes.failed);
    }
  };
  const copy = async (): Promise<void> => {
    try {
      const page = made(".html").then((html) => new Blob([html], { type: "text/html" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/html": page })]);
      say((now) => now.view.minutes.copied);
    } catch {
      say((now) => now.view.copyFailed);
    }
  };
  if (!savesFiles)
    return (
      <Button size="small" onClick={() => void copy()}>
        {words.copy}
      </Button>
    );
  return (
    <>
      {ENDINGS.map((ending) => (
        <Button key={ending} size="small" onClick={() => void save(ending)}>
          {words.save[ending]}
        </Button>
      ))}
    </>
  );
}
