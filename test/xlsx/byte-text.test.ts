import { textOf } from "../../src/xlsx/byte-text";

/** Numbers below a limit that are the same on every run. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => (state = (state * 48271) % 2147483647) % limit;
}

test("100,000 byte strings, valid and not, are decoded as TextDecoder decodes them", () => {
  const random = seeded(7);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const letters = Array.from("aZ0 <é đ ữ ộ ặ ₫ € 東 😀 \u00a0\ufeff\uffff");
  for (let i = 0; i < 100_000; i++) {
    const text = Array.from({ length: random(30) }, () => letters[random(letters.length)] ?? "").join("");
    const bytes = new TextEncoder().encode(text);
    for (let changes = random(3); changes > 0 && bytes.length > 0; changes--)
      bytes[random(bytes.length)] = random(256);
    const expected = decoder.decode(bytes);
    if (textOf(bytes, 0, bytes.length) !== expected) throw new Error(`wrong: ${bytes.join(" ")}`);
  }
});
