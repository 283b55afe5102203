import address from "../../samples/tong-hop-loi.xlsx?base64";

/** The sample workbook, which travels with the page: nothing need be fetched, also when opened from a disk. */
export function sampleFile(): File {
  const text = atob(address.slice(address.indexOf(",") + 1));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new File([bytes], "tong-hop-loi.xlsx");
}
