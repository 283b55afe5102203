import { OtherFormatMet } from "./other-format-met";

/** What was asked for; a file that takes the part for other formats is no trouble. */
export async function orOtherFormat<T>(asked: () => Promise<T>): Promise<T | "other-format"> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof OtherFormatMet) return "other-format";
    throw error;
  }
}
