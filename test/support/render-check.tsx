import { act, configure, render } from "@testing-library/react";
import type { ComponentProps } from "react";

import type { Checker } from "../../src/host/checker";
import type { Host } from "../../src/host/host";
import { CheckView } from "../../src/views/CheckView";
import { LanguageProvider } from "../../src/views/Language";
import { LanguageSwitch } from "../../src/views/LanguageSwitch";
import { Themed } from "../../src/views/Themed";
import { checkHere } from "./fake-host";

// What is fetched when it is first shown comes late on a machine that has much to do.
configure({ asyncUtilTimeout: 10_000 });

/** The view as a clerk sees it on a first visit, after the first look at the workbook. */
export async function renderCheck(
  host: Host,
  checker: Checker = checkHere,
  given: Omit<ComponentProps<typeof CheckView>, "host" | "checker"> = {},
): Promise<HTMLElement> {
  localStorage.clear();
  const { container } = render(
    <LanguageProvider initial="vi">
      <Themed>
        <main>
          <h1>Khớp Số</h1>
          <LanguageSwitch />
          <CheckView host={host} checker={checker} {...given} />
        </main>
      </Themed>
    </LanguageProvider>,
  );
  await act(() => Promise.resolve());
  return container;
}
