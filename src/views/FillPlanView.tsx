import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import { parseAddress } from "../core/parse-address";
import { countWrites } from "./count-writes";
import { FilledFormView } from "./FilledFormView";
import { SentUnitsView } from "./SentUnitsView";
import { useLanguage } from "./Language";
import { TypedCells } from "./TypedCells";
import { useFillStyles } from "./fill-styles";
import { type Planned, useFilling } from "./use-filling";
import { useHost } from "./use-host";

/** What would be written, form by form with its proof; and writing it. */
export function FillPlanView({ planned }: { readonly planned: Planned }): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const filling = useFilling();
  const host = useHost();
  const [over, setOver] = useState<readonly string[]>([]);
  if (!filling) return null;
  const { documents, edits, again, own, openErrors = 0 } = planned;
  const document = documents[locale];
  const typed = again.flatMap((one) => one.typed);
  const overTyped = typed.filter(({ at }) => over.includes(at)).map(({ edit }) => edit);
  const { sheets, cells } = countWrites([...edits, ...overTyped]);
  const { write, saveNew } = filling;
  const name = `${host.name.replace(/\.[^.]*$/, "")}.${words.newName}.xlsx`;
  return (
    <div>
      <h3 className={styles.heading}>{words.planHeading}</h3>
      <p className={styles.note}>{words.planNote}</p>
      {openErrors > 0 && <p className={styles.problem}>{words.openErrors(openErrors)}</p>}
      {document.questions?.map((question) => (
        <p key={question} className={styles.problem}>
          {question}
        </p>
      ))}
      {document.missing.length > 0 && (
        <>
          <p className={styles.line}>{words.missingHeading}:</p>
          <ul className={styles.list}>
            {document.missing.map((one) => (
              <li key={one.field}>{words.missing(one.name, one.cells)}</li>
            ))}
          </ul>
        </>
      )}
      {planned.sent && <SentUnitsView sent={planned.sent} onTell={filling.tell} />}
      {document.forms.map((form) => (
        <FilledFormView
          key={form.id}
          form={form}
          captions={planned.captions[form.id]}
          again={again.find(({ sheet }) => sheet === parseAddress(form.cells[0]?.at ?? "")?.sheet)}
        />
      ))}
      <OwnSheetNotes own={own} />
      {typed.length > 0 && <TypedCells typed={typed} chosen={over} onChoose={setOver} />}
      <div className={styles.tools}>
        {write &&
          (sheets + cells === 0 ? (
            <p className={styles.line}>{words.nothingToWrite}</p>
          ) : (
            <Button size="small" appearance="primary" onClick={() => void write(planned, overTyped)}>
              {words.write(sheets, cells)}
            </Button>
          ))}
        {saveNew && (
          <Button size="small" onClick={() => void saveNew(planned, name)}>
            {words.asNew}
          </Button>
        )}
        <Button size="small" onClick={filling.back}>
          {words.back}
        </Button>
        <Button size="small" onClick={filling.close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}

/** So many cells are named. */
const MOST_NAMED = 12;

/** What of the user's own sheets stays, and what keeps them from being written. */
function OwnSheetNotes({ own }: { readonly own: Planned["own"] }): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const { kept, protectedSheets, anew, locked } = own;
  const named = (cells: readonly string[]): string => {
    const left = cells.length - MOST_NAMED;
    return [...cells.slice(0, MOST_NAMED), ...(left > 0 ? [view.more(left)] : [])].join(", ");
  };
  // Where it is not known which cells are locked, a whole sheet may be.
  const mayRefuse = locked ? [] : protectedSheets;
  return (
    <>
      {kept.length > 0 && <p className={styles.line}>{words.kept(kept.length, named(kept))}</p>}
      {anew.length > 0 && <p className={styles.line}>{words.notInPlace(anew.join(", "))}</p>}
      {locked && locked.length > 0 && (
        <p className={styles.problem}>{words.locked(locked.length, named(locked))}</p>
      )}
      {mayRefuse.map((name) => (
        <p key={name} className={styles.problem}>
          {words.protected(name)}
        </p>
      ))}
    </>
  );
}
