import { unitDirectory } from "../../../src/core/units-sent/unit-directory";

const NAMES = ["Chi bộ Sở Y tế", "Chi bộ Sở Nội vụ"];
const ALIASES = [
  { written: "Ngành y", unit: "Sở Y tế" },
  { written: "03-cong-van-di", unit: "Chi bộ Sở Nội vụ" },
  { written: "Ai đó", unit: "không có trong danh sách" },
];

it("knows a unit by the name that a user said it goes by, in a text and in a file's name", () => {
  const directory = unitDirectory(NAMES, ALIASES);
  expect(directory.names).toEqual(NAMES);
  expect(directory.inTexts(["Chi bộ Ngành Y"])).toBe("Chi bộ Sở Y tế");
  expect(directory.inTexts(["BÁO CÁO CỦA NGÀNH Y NĂM 2021"])).toBe("Chi bộ Sở Y tế");
  expect(directory.inFileName("03 cong van di")).toBe("Chi bộ Sở Nội vụ");
  expect(directory.inTexts(["Ai đó"])).toBeUndefined();
});

it("without that it does not, and a listed name is never taken for another", () => {
  const directory = unitDirectory(NAMES);
  expect(directory.inTexts(["Chi bộ Ngành Y"])).toBeUndefined();
  expect(unitDirectory(NAMES, [{ written: "Sở Y tế", unit: "Sở Nội vụ" }]).inTexts(["Sở Y tế"])).toBe(
    "Chi bộ Sở Y tế",
  );
});
