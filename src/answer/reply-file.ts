/** A file of an answer's figures, whole in memory. */
export interface ReplyFile {
  /** Says what it holds, plain ASCII, `DEMO-` in front of what is made up: `tidewaiter-exports-2020.csv`. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer>;
}
