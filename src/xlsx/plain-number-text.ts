/** The characters a language writes numbers with. */
export interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
}

/** Writes a number as its format shows it; undefined for the rare number that only the full formatter gets right. */
export type PlainFormatter = (value: number) => string | undefined;

/**
 * A formatter for the formats that nearly all cells have — `General`, `0`, `#,##0`, `0.00`, `0%` and
 * the like — a few times faster than one that interprets the code; undefined for all others.
 */
export function plainFormatter(code: string, marks: NumberMarks): PlainFormatter | undefined {
  if (code === "General") return (value) => generalText(value, marks);
  const match = /^(#,##)?0(?:\.(0{1,9}))?(%)?$/.exec(code);
  if (!match) return undefined;
  const [, grouped, zeros = "", percent = ""] = match;
  const group = grouped === undefined ? "" : marks.group;
  return (value) => {
    const digits = roundedDigits(percent === "" ? value : value * 100, zeros.length);
    if (digits === undefined) return undefined;
    const whole = digits.slice(0, digits.length - zeros.length);
    const fraction = zeros === "" ? "" : marks.decimal + digits.slice(-zeros.length);
    const minus = value < 0 && /[1-9]/.test(digits) ? "-" : "";
    return minus + (group === "" ? whole : inThousands(whole, group)) + fraction + percent;
  };
}

/** Excel shows up to 11 characters; what `String` writes longer, or with an exponent, is not plain. */
function generalText(value: number, marks: NumberMarks): string | undefined {
  const text = String(Math.abs(value));
  if (text.length > 11 || text.includes("e") || !Number.isFinite(value)) return undefined;
  return (value < 0 ? "-" : "") + text.replace(".", marks.decimal);
}

/**
 * The digits of |value| rounded to `decimals`, without the point, at least one before it. Undefined
 * close to a tie: Excel rounds the decimal number (1.005 → 1.01), a double is a little beside it.
 */
function roundedDigits(value: number, decimals: number): string | undefined {
  const scaled = Math.abs(value) * 10 ** decimals;
  if (!(scaled < 1e15)) return undefined;
  const floor = Math.floor(scaled);
  const fraction = scaled - floor;
  if (Math.abs(fraction - 0.5) < 1e-4 + scaled * 1e-15) return undefined;
  return String(fraction > 0.5 ? floor + 1 : floor).padStart(decimals + 1, "0");
}

function inThousands(digits: string, group: string): string {
  if (digits.length <= 3) return digits;
  const head = digits.length % 3;
  let text = digits.slice(0, head);
  for (let i = head; i < digits.length; i += 3) text += (i === 0 ? "" : group) + digits.slice(i, i + 3);
  return text;
}
