import { BESIDE } from "./file-store";
import type { ChosenFile } from "./page-host";

/**
 * What the user means by files that were chosen or dropped together: a workbook, perhaps with what is remembered
 * of it. What is remembered, alone, belongs to the workbook that is open.
 */
export function chosenAmong(files: readonly File[], open: ChosenFile | undefined): ChosenFile | undefined {
  const isMemory = ({ name }: File): boolean => name.toLowerCase().endsWith(BESIDE);
  const memory = files.find(isMemory);
  const file = files.find((one) => !isMemory(one)) ?? (memory && open?.file);
  return file && { file, memory };
}
