/** The file can be read, by a part of the program that is not loaded yet. */
export class OtherFormatMet extends Error {
  override readonly name = "OtherFormatMet";
}
