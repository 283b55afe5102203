import { createRoot } from "react-dom/client";

import { LanguageProvider } from "../views/Language";
import { Themed } from "../views/Themed";

const place = document.getElementById("khop-so");
if (!place) throw new Error("taskpane.html holds no place for the pane");
createRoot(place).render(
  <LanguageProvider>
    <Themed>
      <h1>Khớp Số</h1>
    </Themed>
  </LanguageProvider>,
);
