import type { Bilingual } from '../../domain/lang.ts';

/** Why the XML of a file cannot be read on: what was found, and on which line. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  readonly line: number;
  readonly found: Bilingual;
  readonly next: Bilingual;

  constructor(line: number, found: Bilingual, next: Bilingual) {
    super(found.en);
    this.line = line;
    this.found = found;
    this.next = next;
  }
}
