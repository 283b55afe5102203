/** What an Excel number format code says of the values it shows, as far as figures are concerned. */
export interface ShownAs {
  /** Decimals shown of the value as stored: `0.0%` shows three of 0.153. Undefined for General and text. */
  readonly decimals: number | undefined;
  readonly percent: boolean;
  readonly date: boolean;
}

const known = new Map<string, ShownAs>();

/**
 * Reads the first section of a number format code (ECMA-376 part 1, 18.8.31). Thousands scaling
 * (`#,##0,`) lowers the decimals: such a cell shows -3 decimals.
 */
export function shownAs(code: string): ShownAs {
  let shown = known.get(code);
  if (!shown) {
    shown = read(code);
    known.set(code, shown);
  }
  return shown;
}

function read(code: string): ShownAs {
  // Literals, escaped characters, colours and conditions say nothing of digits.
  const section = (code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "").replace(
    /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi,
    "",
  );
  if (/^(general|@|)$/i.test(section.trim())) return { decimals: undefined, percent: false, date: false };
  if (/[ymdhs]/i.test(section.replace(/e[+-]/gi, "")))
    return { decimals: undefined, percent: false, date: true };
  const percent = section.includes("%");
  if (/\?\/|\/\?|#\/|e[+-]/i.test(section)) return { decimals: undefined, percent, date: false };
  const fraction = /\.([0#?]*)/.exec(section)?.[1] ?? "";
  const thousands = /[0#?](,+)(?![0#?])/.exec(section)?.[1] ?? "";
  return { decimals: fraction.length + (percent ? 2 : 0) - 3 * thousands.length, percent, date: false };
}
