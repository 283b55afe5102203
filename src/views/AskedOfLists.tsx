import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { ListEntry } from "../core/roster/list-entry";
import { AskedChoice } from "./AskedChoice";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { type Asked, askedOf } from "./list-choices";
import { LongList } from "./LongList";
import { useListDecisions } from "./use-list-decisions";

const AT_ONCE = 10;

const useStyles = makeStyles({
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  tools: { margin: "8px 0" },
});

/** What of the lists was not understood, each once, with a list of what it may be; kept together when all is chosen. */
export function AskedOfLists({ lists }: { readonly lists: ListEntry }) {
  const { view, locale } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const decisions = useListDecisions();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAllShown, setAllShown] = useState(false);
  const asked = useMemo(() => askedOf(lists, words, locale), [lists, words, locale]);
  const of = (kind: Asked["kind"]): readonly Asked[] => asked.filter((one) => one.kind === kind);
  const [columns, values, optional] = [of("column"), of("value"), of("optional")];
  const answers = asked.flatMap((one) => {
    const answer = chosen.get(one.key);
    return answer === undefined ? [] : [{ one, answer }];
  });

  const save = async (): Promise<void> => {
    if (!decisions) return;
    const memory = answers.reduce((so, { one, answer }) => one.told(so, answer), decisions.lists);
    if (await decisions.keepLists(memory, (said) => said.saved(answers.length))) setChosen(new Map());
  };
  const choose = (key: string, answer: string | undefined): void => {
    const next = new Map(chosen);
    if (answer === undefined) next.delete(key);
    else next.set(key, answer);
    setChosen(next);
  };
  const list = (heading: string, items: readonly Asked[]) =>
    items.length > 0 && (
      <>
        <h3 className={headings.check}>{heading}</h3>
        <LongList
          items={items}
          atOnce={AT_ONCE}
          render={({ key, ...one }) => (
            <AskedChoice
              key={key}
              {...one}
              chosen={chosen.get(key)}
              onChoose={decisions && ((answer) => choose(key, answer))}
            />
          )}
        />
      </>
    );
  return (
    <>
      <p className={styles.note}>{columns.length + values.length > 0 ? words.note : words.allKnown}</p>
      {asked.length > 0 && !decisions && <p className={styles.note}>{words.cannotKeep}</p>}
      {list(words.columns(columns.length), columns)}
      {list(words.values(values.length), values)}
      {isAllShown && list(words.optional(optional.length), optional)}
      <div className={styles.tools}>
        {answers.length > 0 && (
          <Button size="small" appearance="primary" onClick={() => void save()}>
            {words.save(answers.length)}
          </Button>
        )}
        {optional.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setAllShown(!isAllShown)}>
            {isAllShown ? words.hideOptional : words.showOptional(optional.length)}
          </Button>
        )}
      </div>
    </>
  );
}
