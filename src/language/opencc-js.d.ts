/** `traditional simplified[ variants]` pairs joined by `|`, one character each. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: this is the package's own form
  export default pairs;
}
