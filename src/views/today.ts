/** The day where the user is, `2026-11-23`. */
export function today(now = new Date()): string {
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time of day where the user is, `14:05`. */
export function timeOfDay(now = new Date()): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
