/** No part of any name. */
const COMRADE = /^(?:đ\s?[/.]\s?c|đồng chí)[\s.:]+/iu;
/** Ông is the family name of some: it is a title where most names of a list begin with one of these. */
const POLITE = /^(?:ông|bà|mr|mrs|ms)[\s.:]+/iu;
const MOST = 0.5;

/** Whether the names of a list are given with titles: `Ông Nguyễn Văn An`, `Bà Trần Thị Hoa`. */
export function areTitled(names: readonly string[]): boolean {
  return names.length > 0 && names.filter((name) => POLITE.test(name)).length > names.length * MOST;
}

/** A name without the title before it. */
export function withoutTitle(name: string, isTitled: boolean): string {
  const plain = name.replace(COMRADE, "");
  return isTitled ? plain.replace(POLITE, "") : plain;
}
