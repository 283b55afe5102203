import { createRoot } from "react-dom/client";

import { LanguageProvider } from "../views/Language";
import { Themed } from "../views/Themed";
import { Page } from "./Page";

const place = document.getElementById("khop-so");
if (!place) throw new Error("index.html holds no place for the page");
createRoot(place).render(
  <LanguageProvider>
    <Themed>
      <Page />
    </Themed>
  </LanguageProvider>,
);
