import { plainNumber } from "../../src/xlsx/byte-number";

/** The number as the reader reads it, and whether it needed `Number` for it. */
function read(text: string): number {
  return plainNumber({ bytes: new TextEncoder().encode(`${text}<`), at: 0 });
}

/** Numbers in [0, 1) that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe("numbers without strings", () => {
  const random = seeded(20261122);
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(Math.floor(random() * 10))).join("");

  test("200,000 texts of up to 21 digits are the doubles that Number makes of them", () => {
    let unknown = 0;
    for (let i = 0; i < 200_000; i++) {
      const text = `${i % 5 === 0 ? "-" : ""}${digits(Math.floor(random() * 12)) || "0"}.${digits(1 + Math.floor(random() * 17))}`;
      const exponent = i % 3 === 0 ? `E${i % 2 === 0 ? "-" : "+"}${String(Math.floor(random() * 25))}` : "";
      const value = read(text + exponent);
      if (Number.isNaN(value)) unknown++;
      else if (value !== Number(text + exponent))
        throw new Error(`${text}${exponent} was read as ${String(value)}`);
    }
    expect(unknown / 200_000).toBeLessThan(0.35);
  });

  test("what Excel writes for doubles — 15 to 17 digits — is read back, nearly always without a string", () => {
    let unknown = 0;
    for (let i = 0; i < 200_000; i++) {
      const number = (random() + random() * 1e-9) * 10 ** Math.floor(random() * 12 - 4);
      const text = i % 2 === 0 ? number.toPrecision(17) : number.toExponential(16).toUpperCase();
      const value = read(text);
      if (Number.isNaN(value)) unknown++;
      else if (value !== number) throw new Error(`${text} was read as ${String(value)}`);
    }
    expect(unknown / 200_000).toBeLessThan(0.01);
  });

  test("ties are left to Number or read rightly", () => {
    // Halfway between two doubles, and a little beside it.
    for (const text of [
      "9007199254740993",
      "9007199254740995",
      "9007199254740993.0000001",
      "4503599627370497.5",
      "0.50000000000000005551115123125782",
      "900719925474099.35",
    ]) {
      const value = read(text);
      if (!Number.isNaN(value)) expect([text, value]).toEqual([text, Number(text)]);
    }
  });

  test("zeros", () => {
    for (const text of ["0", "-0", "0.000", "000", "0E5", "0.0E-300", "0.0000000000000000000000000000000"])
      expect(Object.is(read(text), 0)).toBe(true);
  });

  test("what is no plain number is not read", () => {
    for (const text of ["", "-", ".", "1e", "1e+", "1 ", " 1", "0x1", "1.2.3", "Infinity", "--1", "1e1234"])
      expect(read(text)).toBeNaN();
  });
});
