/** Why the XML of a file cannot be read on: what was found, and on which line. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  readonly line: number;
  readonly next: string;

  constructor(line: number, found: string, next: string) {
    super(found);
    this.line = line;
    this.next = next;
  }
}
