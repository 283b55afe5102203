/** The family names of nearly all Vietnamese, without tone and other marks. */
const FAMILY_NAMES = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan trinh mai dao " +
    "lam phung ta to luong luu thai ha quach cao la tang chu vuong kieu nghiem luc trieu thach khuc diep bach " +
    "ong mac tong thieu ninh quan vi hua chau sung giang lo lu cu tao dong lai phi hau"
  ).split(" "),
);

const known = new Map<string, boolean>();
const MOST_REMEMBERED = 100_000;

/** `Nguyễn Văn An`, `NGUYỄN VĂN AN`: two to five words, each begun with a capital, the first a family name. */
export function looksLikePersonName(text: string): boolean {
  let found = known.get(text);
  if (found === undefined) {
    found = isPersonName(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
  }
  return found;
}

function isPersonName(text: string): boolean {
  const words = text
    .trim()
    .replace(/^(?:đ\/c|đồng chí|ông|bà|mr\.?|mrs\.?|ms\.?)\s+/i, "")
    .split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (!words.every((word) => /^\p{Lu}\p{L}*$/u.test(word))) return false;
  return FAMILY_NAMES.has(bare(words[0] ?? ""));
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
}
