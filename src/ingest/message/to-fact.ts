import { hash } from 'node:crypto';
import type { NewFact } from '../../store/list-port.ts';
import type { Said } from './interpret.ts';

/** What a record said of a list, ready for the store. */
export function toFact({ list, links, fact }: Extract<Said, { fact: unknown }>): NewFact {
  const content = JSON.stringify(fact);
  return { list, id: hash('sha256', content, 'base64url').slice(0, 22), fact, content, links };
}
