import { formatNumber } from "../core/message";
import type { ListCommandWords } from "./list-command-words";

const n = (value: number): string => formatNumber(value, "en");

export const listCommandEn: ListCommandWords = {
  members: (members, sheets) => `Members listed: ${n(members)} (${sheets}).`,
  columns: (count) => `Columns that may mean several things and must be told: ${n(count)}`,
  values: (count) => `Values that were not recognised: ${n(count)}`,
  unknownColumns: (count) => `Columns that are not used, as nobody knows what they are: ${n(count)}`,
  freeValues: (count) => `Free words, which need not be told: ${n(count)}`,
  value: (text, heading, cells, at) =>
    `${at} “${text}” in the column “${heading}” (${n(cells)} ${cells === 1 ? "cell" : "cells"})`,
  more: (count) => `and ${n(count)} more (all of them with --json)`,
  allKnown: "Every column and value was recognised.",
  mappingSaved: (file) =>
    `Wrote ${file}. Put what is meant in place of each “?” and give it as --lists ${file}.`,
  notAMapping: (file, where) =>
    `${file} does not tell columns and values of a list${where && ` (${where})`}. Nothing was checked.`,
  badChange: (given) => `--large-change takes a percentage greater than 0, not “${given}”.`,
  optionNotOfLists: (name) => `The command lists has no option ${name}.`,
  rowsOfDetect: "The option --rows is for detect.",
  oneFile: "The command lists looks at one file at a time.",
  severalLists: (folder, others) =>
    `The folder ${folder} holds several lists. Of another year, or with people who are in another file too: ${others.join(", ")}. Leave the files of one list only. Nothing was reconciled.`,
  withoutList: (files) => `Not used, as no list of members is in it: ${files.join(", ")}.`,
  optionOfLists: (name) => `The option ${name} is for check, detect, lists or reconcile.`,
};
