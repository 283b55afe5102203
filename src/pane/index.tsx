import { createRoot } from "react-dom/client";

import { startInExcel } from "../excel/start-in-excel";
import { LanguageProvider } from "../views/Language";
import { languageAmong } from "../views/remembered-language";
import { Themed } from "../views/Themed";
import { answerActions } from "./answer-actions";
import { keepTabOrder } from "./keep-tab-order";
import { Pane } from "./Pane";

const place = document.getElementById("khop-so");
if (!place) throw new Error("taskpane.html holds no place for the pane");
const root = createRoot(place);
keepTabOrder();

const starting = startInExcel();
const commands = answerActions(starting);
void starting.then((surroundings) => {
  const excel = surroundings.kind === "excel" ? surroundings.excel : undefined;
  root.render(
    <LanguageProvider {...(excel && { initial: languageAmong([excel.language]) })}>
      <Themed dark={excel?.isDark}>
        <Pane surroundings={surroundings} commands={commands} />
      </Themed>
    </LanguageProvider>,
  );
});
