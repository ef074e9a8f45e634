import type { Officers } from '../access/officers.ts';
import type { Reply } from '../answer/reply.ts';
import type { Briefings } from '../briefing/create-briefings.ts';
import type { Asker } from '../domain/asker.ts';
import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import type { Officer, Role } from '../domain/officer.ts';
import type { Reference } from '../domain/reference.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Language } from '../language/language.ts';
import type { Store } from '../store/ports.ts';
import type { Completion } from './front.ts';

/** What commands are handed; they know no platform, no engine and no clock. */
export interface Services {
  readonly store: Store;
  readonly reference: Reference;
  readonly language: Language;
  readonly commands: readonly Command[];
  readonly officers: Officers;
  readonly briefings: Briefings;
}

/** One call of a command. */
export interface Call {
  /** What was typed after the command's name. */
  readonly text: string;
  readonly lang: Lang;
  /** Today in Beijing. */
  readonly today: Day;
  readonly now: Date;
  readonly asker: Asker;
  /** Whom the asker was found to be; `services` show what they may see. */
  readonly officer: Officer;
  readonly services: Services;
}

export interface Command {
  /** As typed after the slash; also the file's name. */
  readonly name: string;
  readonly summary: Bilingual;
  /** Whole lines that work, shown by /help and run by the tests. */
  readonly examples: readonly string[];
  /** The least role that may use it; anybody who may ask at all when left out. */
  readonly needs?: Role;
  run(call: Call): Promise<Reply | Refusal>;
  /** Ways to finish what was typed after the name. */
  complete(text: string, lang: Lang, services: Services): readonly Completion[];
}

/** Checks a command's shape; every file in commands/ makes one. */
export const defineCommand = (command: Command): Command => command;
