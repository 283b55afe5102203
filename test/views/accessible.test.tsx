/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";

import { createCommands } from "../../src/views/check-commands";
import { installBrowserParts } from "../support/browser";
import { renderCheck } from "../support/render-check";
import { listBefore } from "../support/two-lists";
import { VIEW_STATES } from "../support/view-states";

beforeAll(installBrowserParts);

// Colours and what is out of sight are judged in a browser: in-chromium.test.ts.
it.each(Object.entries(VIEW_STATES))(
  "axe finds nothing in either language: %s",
  async (_, { host: makeHost, checker, steps }) => {
    const host = makeHost();
    const commands = createCommands();
    const container = await renderCheck(host, checker?.(), { commands });
    for (const step of steps) {
      if (step === "check") await userEvent.click(screen.getByRole("button", { name: /^Kiểm tra/ }));
      if (step === "stop") await userEvent.click(screen.getByRole("button", { name: "Dừng" }));
      if (step === "change") act(() => host.change());
      if (step === "next") act(() => commands.send("next"));
      if (typeof step === "object" && "press" in step)
        await userEvent.click(
          screen.getAllByRole("button", { name: new RegExp(`^${step.press}`) })[0] as Element,
        );
      if (typeof step === "object" && "type" in step)
        fireEvent.change(screen.getByLabelText(new RegExp(`^${step.into}`)), {
          target: { value: step.type },
        });
      if (step === "other list") await userEvent.upload(screen.getByTestId("other-list"), listBefore());
      if (typeof step === "object" && "choose" in step)
        await userEvent.selectOptions(screen.getByLabelText(new RegExp(`^${step.in}`)), step.choose);
      if (typeof step === "object" && "find" in step)
        await screen.findByRole("heading", { name: new RegExp(`^${step.find}`) });
      await act(() => Promise.resolve());
    }
    for (const language of ["Tiếng Việt", "English"]) {
      await userEvent.click(screen.getByRole("button", { name: language }));
      expect((await axe(container)).violations).toEqual([]);
    }
  },
);
