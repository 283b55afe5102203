/**
 * Words that are not all ASCII. The signs with which TCVN3 writes letters (`©`, `¸`, soft hyphen…)
 * belong to words; those of no use to it (`°`, `±`, `²`, `³`…) do not. A loop over character codes: an
 * expression would try every plain word from each of its letters.
 */
export function accentedWords(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** The text with every such word replaced. */
export function replaceAccentedWords(text: string, replace: (word: string) => string): string {
  let replaced = "";
  let done = 0;
  scanWords(text, (start, end) => {
    replaced += text.slice(done, start) + replace(text.slice(start, end));
    done = end;
  });
  return replaced + text.slice(done);
}

function scanWords(text: string, found: (start: number, end: number) => void): void {
  let start = 0;
  let isAccented = false;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (isAccentedLetter(code)) {
      isAccented = true;
    } else if (!isPlainLetter(code)) {
      if (isAccented) found(start, i);
      isAccented = false;
      start = i + 1;
    }
  }
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isAccentedLetter(code: number): boolean {
  if (code < 0xa1) return false;
  if (code < 0xc0) return code < 0xaf || (code > 0xb4 && code !== 0xba && code !== 0xbf);
  return code < 0x250 || (code >= 0x300 && code < 0x370) || (code >= 0x1e00 && code < 0x1f00);
}
