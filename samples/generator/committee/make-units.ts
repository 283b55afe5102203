import { apportion } from "../quota";
import { UNIT_TYPES, type Unit } from "./units";

/** All organizations in the order of the tally, with their exact size at 31/12/2020. */
export function makeUnits(): Unit[] {
  const units: Unit[] = [];
  UNIT_TYPES.forEach((type, typeIndex) => {
    const wishes = type.units.map(readWish);
    const kept = wishes.filter((wish) => wish.exact).reduce((sum, wish) => sum + wish.size, 0);
    const free = wishes.filter((wish) => !wish.exact);
    const sizes = apportion(
      type.members - kept,
      free.map((wish) => wish.size),
    );
    for (const wish of wishes) {
      const startSize = wish.exact ? wish.size : (sizes[free.indexOf(wish)] ?? 0);
      units.push({ index: units.length, name: wish.name, type: typeIndex, startSize });
    }
  });
  return units;
}

interface Wish {
  readonly name: string;
  readonly size: number;
  readonly exact: boolean;
}

function readWish(text: string): Wish {
  const match = /^(.+) (=?)(\d+)$/.exec(text);
  if (!match) throw new Error(`no size: ${text}`);
  const [, name = "", exact, size] = match;
  return { name, size: Number(size), exact: exact === "=" };
}
