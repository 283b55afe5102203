import { testReading } from "../../support/reading-cases";
import { between } from "./between";
import { english } from "./english";
import { figures } from "./figures";
import { heads } from "./heads";
import { layouts } from "./layouts";
import { quotients } from "./quotients";
import { rows } from "./rows";
import { words } from "./words";

describe("layouts", () => {
  testReading(layouts);
});
describe("heads", () => {
  testReading(heads);
});
describe("rows", () => {
  testReading(rows);
});
describe("figures", () => {
  testReading(figures);
});
describe("words", () => {
  testReading(words);
});
describe("quotients", () => {
  testReading(quotients);
});
describe("between sheets", () => {
  testReading(between);
});
describe("english", () => {
  testReading(english);
});
