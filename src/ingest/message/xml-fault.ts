import type { Bilingual } from '../../domain/lang.ts';

interface Place {
  /** Null where only who reads on knows it. */
  readonly line: number | null;
  /** Number of the XML document in the file, from 1; left out where the line says enough. */
  readonly document?: number;
}

/** Why the XML of a file cannot be read on: what was found, and where. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  readonly place: Place;
  readonly found: Bilingual;
  readonly next: Bilingual;

  constructor(place: Place, found: Bilingual, next: Bilingual) {
    super(found.en);
    this.place = place;
    this.found = found;
    this.next = next;
  }
}
