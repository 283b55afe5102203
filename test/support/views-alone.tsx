import { createRoot } from "react-dom/client";

import { LOCALES } from "../../src/core/message";
import { createCommands } from "../../src/views/check-commands";
import { CheckView } from "../../src/views/CheckView";
import { LanguageProvider } from "../../src/views/Language";
import { LanguageSwitch } from "../../src/views/LanguageSwitch";
import { Themed } from "../../src/views/Themed";
import { checkHere } from "./fake-host";
import { VIEW_STATES } from "./view-states";

/** The views without page or Excel around them, in the state and language the address names: `#busy,vi`. */
const [name = "", language] = decodeURIComponent(location.hash.slice(1)).split(",");
const state = VIEW_STATES[name];
const place = document.getElementById("khop-so");
if (!state || !place) throw new Error(`no state ${name}`);

const host = state.host();
const checker = state.checker?.() ?? checkHere;
const commands = createCommands();
Object.assign(window, { views: { next: () => commands.send("next"), change: () => host.change() } });
document.documentElement.lang = language ?? "vi";
createRoot(place).render(
  <LanguageProvider initial={LOCALES.find((one) => one === language) ?? "vi"}>
    <Themed>
      <main style={{ minHeight: "100vh" }}>
        <h1 style={{ position: "absolute", clipPath: "inset(50%)", margin: 0 }}>Khớp Số</h1>
        <div style={{ display: "flex", justifyContent: "flex-end", padding: "4px 8px 0" }}>
          <LanguageSwitch />
        </div>
        <CheckView host={host} checker={checker} commands={commands} />
      </main>
    </Themed>
  </LanguageProvider>,
);
