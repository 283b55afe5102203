import { createRoot } from "react-dom/client";

import { startInExcel } from "../excel/start-in-excel";
import { LanguageProvider } from "../views/Language";
import { Themed } from "../views/Themed";
import { answerActions } from "./answer-actions";
import { Pane } from "./Pane";

const place = document.getElementById("khop-so");
if (!place) throw new Error("taskpane.html holds no place for the pane");
const root = createRoot(place);

void startInExcel().then((surroundings) => {
  const commands = surroundings.kind === "excel" ? answerActions(surroundings.excel) : undefined;
  root.render(
    <LanguageProvider>
      <Themed>
        <Pane surroundings={surroundings} commands={commands} />
      </Themed>
    </LanguageProvider>,
  );
});
