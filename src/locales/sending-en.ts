import { formatNumber } from "../core/message";
import type { SendingWords } from "./sending-words";

const n = (value: number): string => formatNumber(value, "en");
const files = (value: number): string => `${n(value)} ${value === 1 ? "file" : "files"}`;

export const sendingEn: SendingWords = {
  legend: "Files that units sent (to be added up)",
  note: "Adds the figures of units up into the form of the level above. These files are only read, here on your computer; nothing is written to them.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a whole folder…",
  dropFiles: "Leave these files out",
  chosen: (count) => (count === 0 ? "No file chosen yet." : `${files(count)} chosen.`),
  listIn: (file) => `Who should send: as ${file} says.`,
  noList: "Who should send: the organizations in the list of members, where there is one.",
  chooseList: "Choose a file with the names of those who should send…",
  dropList: "Leave this file out",
  reading: (file, turn, all) => `Reading file ${n(turn)} of ${n(all)}: ${file}`,
  heading: "Who has sent",
  summary: (units, states) => {
    const { missing, errors, unread, replaced } = states;
    const parts = [
      ...(missing > 0 ? [`${n(missing)} sent nothing`] : []),
      ...(errors > 0 ? [`${n(errors)} with errors`] : []),
      ...(unread > 0 ? [`${files(unread)} cannot be read`] : []),
      ...(replaced > 0 ? [`${files(replaced)} sent twice or sent again later`] : []),
    ];
    const rest = parts.length > 0 ? `: ${parts.join(", ")}` : ", and all have sent";
    return units > 0
      ? `${n(units)} should send${rest}.`
      : `Nobody says who should send${parts.length > 0 ? rest : ""}.`;
  },
  internalDiffers: (form, movedIn, movedOut) =>
    `${form}: ${n(movedIn)} came from other units, ${n(movedOut)} went to other units. The two must be the same.`,
  unknown: (count) =>
    `${files(count)} from nobody in the list of units. Say below whose ${count === 1 ? "it is" : "they are"}.`,
  whose: (file) => `${file} is from`,
  nobody: "none of the units in the list",
  again: "Add up again with these names",
  countsInstead: (file) => `only ${file} counts`,
  figureOf: (unit, value, at) => `${unit === undefined ? "" : `${unit}: `}${value} (${at})`,
  internal: (moved) => `Without ${n(moved)} people whom units moved among themselves.`,
};
