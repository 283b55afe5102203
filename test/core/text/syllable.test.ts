import { vietnameseSpelling } from "../../../src/core/text/syllable";

const words = (text: string): string[] => text.split(" ");

describe("vietnameseSpelling", () => {
  it.each(
    words(
      "nghiệp quyết giếng gì giữ già quỳnh quốc hòa hoà khỏe khoẻ thủy thuỷ nguyễn khuya ngoằn ủy áp ông yếu " +
        "của cuộc kỷ lý tỷ nước rượu hươu ĐẢNG viên Đồng soóc",
    ),
  )("finds %s well spelt", (word) => {
    expect(vietnameseSpelling(word)).toBe("well-spelt");
  });

  it.each(words("hòan qúy cuả nghiã tôt Têt thúê"))("can read %s", (word) => {
    expect(vietnameseSpelling(word)).toBe("readable");
  });

  it.each(words("café thực̀ thùc Revenue caù kụng nghà cế phỳ quư gkia brô Đ.V m² zô wá 12"))(
    "finds no Vietnamese in %s",
    (word) => {
      expect(vietnameseSpelling(word)).toBe("not");
    },
  );
});
