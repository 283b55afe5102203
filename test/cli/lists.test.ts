import { readFileSync, writeFileSync } from "node:fs";

import { temporaryFolder } from "../support/temporary-folder";
import { khopso } from "../support/khopso";

const folder = temporaryFolder();

const ROWS = `STT,Họ và tên,Ngày sinh,Dân tộc,Ngày vào Đảng,Dự bị
1,Lê Văn Tùng,02/03/1970,Kih,03/02/1995,x
2,Trần Thị Bình,15/07/1982,Kinh,19/05/2006,01/02/2020
3,Phạm Quang Chi,21/11/1975,Kih,22/12/1980,không
`;

const list = (name = "danh-sach.csv", rows = ROWS): string => {
  const path = folder.path(name);
  writeFileSync(path, rows);
  return path;
};

it("lists tells what was not understood, by column and by value, and names nobody", async () => {
  const { code, out } = await khopso("lists", list());
  expect(code).toBe(1);
  expect(out).toContain("Danh sách: 3 người (trang danh-sach).");
  expect(out).toContain("“Dự bị”: Ngày vào Đảng / Loại đảng viên?");
  expect(out).toContain("“Kih” ở cột “Dân tộc” (2 ô): Kinh?");
  expect(out).not.toMatch(/Tùng|Bình|Quang/);
});

it("what is told in the file that it wrote is followed", async () => {
  const [path, map] = [list(), folder.path("nghia.json")];
  expect(await khopso("lists", path, "--out", map)).toMatchObject({ code: 1 });
  const asked = readFileSync(map, "utf8");
  expect(JSON.parse(asked)).toEqual({
    headings: [{ heading: "Dự bị", field: "? party.admitDate | party.kind" }],
    values: [{ field: "person.ethnicity", text: "Kih", value: "? kinh" }],
  });
  // As it was written it tells nothing.
  expect(await khopso("lists", path, "--lists", map)).toMatchObject({ code: 1 });
  const told = asked.replace("? kinh", "Kinh").replace("? party.admitDate | party.kind", "other");
  writeFileSync(map, told);
  const after = await khopso("lists", path, "--lists", map);
  expect(after).toMatchObject({ code: 0 });
  expect(after.out).toContain("Mọi cột và giá trị đều nhận ra.");
  const found = async (...options: string[]) =>
    (
      JSON.parse((await khopso("check", path, "--json", ...options)).out) as { findings: { check: string }[] }
    ).findings.map(({ check }) => check);
  expect(await found()).toEqual(["dates-out-of-order", "value-outside-vocabulary"]);
  expect(await found("--lists", map)).toEqual(["dates-out-of-order"]);
});

it("a file that tells nothing of lists, and a workbook without any, say so", async () => {
  const map = folder.path("khac.json");
  writeFileSync(map, '{"headings":[{"heading":1}],"values":[]}');
  expect(await khopso("check", list(), "--lists", map)).toMatchObject({
    code: 2,
    err: expect.stringContaining("khac.json không phải tệp chỉ rõ cột và giá trị") as string,
  });
  const none = list("bang.csv", "Đơn vị,Số\nA,1\nB,2\n");
  expect(await khopso("lists", none)).toMatchObject({
    code: 2,
    err: expect.stringContaining("Không tìm thấy danh sách đảng viên nào trong bang.csv") as string,
  });
});

it("check names people, and takes the date of the list, where it is told to", async () => {
  const path = list();
  expect((await khopso("check", path)).out).not.toContain("Phạm Quang Chi");
  expect((await khopso("check", path, "--names")).out).toContain("Dòng 4 (Phạm Quang Chi): chưa đủ 18 tuổi");
  const { out } = await khopso("check", path, "--as-of", "2005-12-31");
  expect(out).toContain("Dòng 3: ngày sau thời điểm lập danh sách");
});
