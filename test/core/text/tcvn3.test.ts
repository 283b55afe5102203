import { fromTcvn3 } from "../../../src/core/text/tcvn3";
import { ACCENTED_LETTERS, encodeTcvn3, TCVN3_LETTERS } from "../../support/legacy-encoders";

describe("fromTcvn3", () => {
  it("leaves ASCII, blanks and signs that TCVN3 has no letter for", () => {
    const text = "Nam 12/2005 (m², 5°C)\u00a0± …";
    expect(fromTcvn3(text)).toBe(text);
  });

  it("leaves letters beyond Latin-1", () => {
    expect(fromTcvn3("ủy ban 人")).toBe("ủy ban 人");
  });

  it.each(TCVN3_LETTERS)("reads %s", (letter) => {
    expect(fromTcvn3(encodeTcvn3(letter))).toBe(letter);
  });

  it("reads every small letter", () => {
    expect(ACCENTED_LETTERS).toHaveLength(67);
    expect(fromTcvn3(encodeTcvn3(ACCENTED_LETTERS.join("")))).toBe(ACCENTED_LETTERS.join(""));
  });

  it("reads the soft hyphen, which is ư", () => {
    expect(fromTcvn3("l\u00ad¬ng thùc")).toBe("lương thực");
  });
});
