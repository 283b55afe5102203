import { fromVni } from "../../../src/core/text/vni";
import { ACCENTED_LETTERS, encodeVni } from "../../support/legacy-encoders";

describe("fromVni", () => {
  it("leaves ASCII, and marks without their letter", () => {
    expect(fromVni("Nam 12/2005 (m²)")).toBe("Nam 12/2005 (m²)");
    expect(fromVni("5â, kø")).toBe("5â, kø");
  });

  it.each(ACCENTED_LETTERS)("reads %s, small and capital", (letter) => {
    expect(fromVni(encodeVni(letter))).toBe(letter);
    expect(fromVni(encodeVni(letter.toUpperCase()))).toBe(letter.toUpperCase());
  });

  it("reads a small mark after a capital as a capital's", () => {
    expect(fromVni("Uûy ban AÂu Cô")).toBe("Ủy ban Âu Cơ");
    expect(fromVni("Aâu")).toBe("Âu");
  });

  it("reads letters side by side", () => {
    expect(fromVni(encodeVni("Người hưởng lương hưu ở huyện"))).toBe("Người hưởng lương hưu ở huyện");
  });
});
