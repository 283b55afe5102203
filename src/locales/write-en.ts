import { formatNumber } from "../core/message";
import type { WriteWords } from "./write-words";

const n = (value: number): string => formatNumber(value, "en");
const count = (value: number, one: string): string => `${n(value)} ${value === 1 ? one : `${one}s`}`;

export const writeEn: WriteWords = {
  heading: "What Khớp Số wrote",
  note: "Since this was opened, the latest first: before → after. A cell that has been changed since is not touched by taking back.",
  turn: (turn, time) => `Write ${n(turn)} · ${time}`,
  takeBack: "Take back",
  takeBackTurn: (turn) => `Take back write ${n(turn)}`,
  takeBackAll: (all) => `Take back all ${n(all)}`,
  takenBack: (entries, left) =>
    left === 0
      ? `Taken back: ${count(entries, "write")}.`
      : `Not all was taken back: ${count(left, "place")} left alone; the list says why.`,
  left: "Left as it is:",
  nothingLeft: "All of it has been taken back.",
};
