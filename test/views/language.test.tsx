/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Locale } from "../../src/core/message";
import { LanguageProvider } from "../../src/views/Language";
import { LanguageSwitch } from "../../src/views/LanguageSwitch";
import { languageAmong } from "../../src/views/remembered-language";
import { Themed } from "../../src/views/Themed";
import { installBrowserParts } from "../support/browser";

beforeAll(installBrowserParts);
beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

const visit = (initial?: Locale) => {
  cleanup();
  render(
    <LanguageProvider {...(initial && { initial })}>
      <Themed>
        <LanguageSwitch />
      </Themed>
    </LanguageProvider>,
  );
};
const chosen = () => screen.getByRole("button", { pressed: true }).textContent;
const choose = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("is the first of the browser's that we speak, on a first visit", () => {
  jest.spyOn(navigator, "languages", "get").mockReturnValue(["fr-FR", "en-US", "vi"]);
  visit();
  expect(chosen()).toBe("English");
});

it.each([
  [["vi-VN", "en"], "vi"],
  [["en-GB"], "en"],
  [["ja", "ko-KR"], "vi"],
  [[], "vi"],
] as const)("among %j is %s", (tags, locale) => expect(languageAmong(tags)).toBe(locale));

it("is that of the program around where there is one", () => {
  jest.spyOn(navigator, "languages", "get").mockReturnValue(["en-US"]);
  visit("vi");
  expect(chosen()).toBe("Tiếng Việt");
});

it("is the one chosen last, whatever the browser and the program around say", async () => {
  visit("vi");
  await choose("English");
  visit("vi");
  expect(chosen()).toBe("English");
});

it("can be chosen where nothing may be kept", async () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  visit("vi");
  await choose("English");
  expect(chosen()).toBe("English");
});

it("falls back where what was kept is no language", () => {
  localStorage.setItem("khop-so.language", "xx");
  visit("en");
  expect(chosen()).toBe("English");
});
