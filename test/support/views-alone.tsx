import { createRoot } from "react-dom/client";

import { LOCALES } from "../../src/core/message";
import { createCommands } from "../../src/views/check-commands";
import { CheckView } from "../../src/views/CheckView";
import { LanguageProvider } from "../../src/views/Language";
import { LanguageSwitch } from "../../src/views/LanguageSwitch";
import { Themed } from "../../src/views/Themed";
import { checkHere } from "./fake-host";
import { VIEW_STATES } from "./view-states";

const place = placeOf("khop-so");

/** The views without page or Excel around them, in a state and a language: `busy,vi`. What was there before goes. */
function show(asked: string): void {
  const [name = "", language] = asked.split(",");
  const state = VIEW_STATES[name];
  if (!state) throw new Error(`no state ${name}`);
  const host = state.host();
  const checker = state.checker?.() ?? checkHere;
  const commands = createCommands();
  const root = createRoot(place);
  const another = (next: string): void => {
    root.unmount();
    scrollTo(0, 0);
    show(next);
  };
  Object.assign(window, {
    views: { next: () => commands.send("next"), change: () => host.change(), show: another },
  });
  document.documentElement.lang = language ?? "vi";
  root.render(
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
}

// As the address names it: `#busy,vi`.
show(decodeURIComponent(location.hash.slice(1)));

function placeOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}
