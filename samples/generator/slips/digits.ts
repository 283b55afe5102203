/** Slips of the hand within one number. */

/** `42` → `24`: the last two digits change places. */
export function swapLastDigits(number: number): number {
  const text = String(number);
  return Number(text.slice(0, -2) + text.slice(-1) + text.slice(-2, -1));
}

/** `207` → `201`: the last digit is another one. */
export function replaceLastDigit(number: number, digit: number): number {
  return number - (number % 10) + digit;
}

/** `26` → `2`. */
export function loseLastDigit(number: number): number {
  return Math.floor(number / 10);
}

/** `3` → `30`. */
export function addZero(number: number): number {
  return number * 10;
}
