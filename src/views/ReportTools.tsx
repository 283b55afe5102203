import { Button, makeStyles } from "@fluentui/react-components";

import { toCheckDocument } from "../core/check-document";
import type { CheckReport } from "../core/report";
import { useSay } from "./Announcer";
import { CopyButton } from "./CopyButton";
import { MarkTools } from "./MarkTools";
import { MinutesTools } from "./MinutesTools";
import { useLanguage } from "./Language";
import { reportText } from "./report-text";
import { forNotepad, saveFile } from "./save-file";
import { useChecked } from "./use-checked";
import { useHost } from "./use-host";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "4px 8px", marginTop: "8px" },
});

/** Taking the whole result away: copied anywhere, as files where the host lets files be saved. */
export function ReportTools({ report }: { readonly report: CheckReport }) {
  const language = useLanguage();
  const { view, locale } = language;
  const { savesFiles = false } = useHost().capabilities;
  const styles = useStyles();
  const say = useSay();
  const save = (ending: string, type: string, text: string): void => {
    const name = `${nameOf(report)}.khop-so${ending}`;
    saveFile(name, type, text);
    say((now) => now.view.saved(name));
  };
  const checked = useChecked();
  return (
    <div className={styles.tools}>
      <CopyButton appearance="secondary" text={() => reportText(report, language)}>
        {view.copyAll}
      </CopyButton>
      <MarkTools report={report} />
      {savesFiles && (
        <>
          <Button
            size="small"
            onClick={() => save(".txt", "text/plain", forNotepad(reportText(report, language)))}
          >
            {view.saveText}
          </Button>
          <Button
            size="small"
            onClick={() =>
              save(
                ".json",
                "application/json",
                `${JSON.stringify(toCheckDocument(report, locale), null, 2)}\n`,
              )
            }
          >
            {view.saveJson}
          </Button>
        </>
      )}
      {checked && (
        <MinutesTools
          of={nameOf(report)}
          savesFiles={savesFiles}
          make={(maker, now, day) =>
            maker.minutesOfWorkbook(checked.workbook, report, checked.state, now, day)
          }
        />
      )}
    </div>
  );
}

function nameOf({ workbook }: CheckReport): string {
  return workbook.replace(/\.[^.]*$/, "");
}
