import type { Reply } from '../../answer/reply.ts';
import type { Bilingual } from '../../domain/lang.ts';
import { type Role, seesEveryOffice } from '../../domain/officer.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { officeName } from '../../text/names.ts';
import type { Call } from '../define-command.ts';

/** One thing that `/data` tells of or does. */
export interface DataTopic {
  /** As typed after `/data`, in either language. */
  readonly words: Bilingual;
  /** A whole line, where something follows the word. */
  readonly example?: Bilingual;
  /** The least role that may ask; anybody who may ask at all when left out. */
  readonly needs?: Role;
  /** `typed` is what follows the word. */
  run(typed: string, call: Call, word: string): Promise<Reply | Refusal>;
}

/** Whose rows an officer may see: undefined for every office's. */
export const ownOffices = ({ officer }: Call): readonly string[] | undefined =>
  seesEveryOffice(officer) ? undefined : officer.offices;

export const namesOf = (codes: readonly string[], { lang, services }: Call): string[] =>
  codes.map((code) => officeName(code, services.reference, lang));
