/** A program bundled to one text (scripts/bundle-as-text.mjs). */
declare module "*?text" {
  const text: string;
  export default text;
}

/** A file as a `data:` address. */
declare module "*?base64" {
  const address: string;
  export default address;
}
