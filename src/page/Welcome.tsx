import { pageWordsOf } from "../locales/pages";
import { useLanguage } from "../views/Language";
import type { GivenFile } from "./folder/folder-file";
import { Opener } from "./Opener";

/** What this is, that nothing leaves the computer, and the two ways to begin. */
export function Welcome({ onFiles }: { readonly onFiles: (files: readonly GivenFile[]) => void }) {
  const { locale } = useLanguage();
  const words = pageWordsOf(locale);
  return (
    <main className="welcome">
      <h2 className="tagline">{words.tagline}</h2>
      <div className="drop">
        <p>{words.drop}</p>
        <Opener another={false} onFiles={onFiles} />
        <p className="quiet">{words.formats}</p>
      </div>
      <p>{words.privacy}</p>
    </main>
  );
}
