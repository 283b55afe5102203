import { onceAText } from "../../../src/core/text/once-a-text";

it("works out what a text gives once, and begins anew where there are too many", () => {
  const asked: string[] = [];
  const lengthOf = onceAText((text) => {
    asked.push(text);
    return [text.length];
  }, 2);
  expect(["ba", "ba", "bốn", "ba"].map(lengthOf)).toEqual([[2], [2], [3], [2]]);
  expect(asked).toEqual(["ba", "bốn"]);
  expect([lengthOf("năm"), lengthOf("ba")]).toEqual([[3], [2]]);
  expect(asked).toEqual(["ba", "bốn", "năm", "ba"]);
});

it("remembers an empty text as any other", () => {
  let asked = 0;
  const blank = onceAText(() => {
    asked++;
    return "";
  });
  expect([blank("a"), blank("a"), asked]).toEqual(["", "", 1]);
});
