import type { Reply } from '../answer/reply.ts';
import type { Asker } from '../domain/asker.ts';
import type { Lang } from '../domain/lang.ts';

/** What a front sends: the line as typed (`/stats exports 2020`), and the language when the officer chose one. */
export interface Asked {
  readonly text: string;
  readonly lang?: Lang;
  /** Who asks; the operator of this machine when left out. */
  readonly asker?: Asker;
}

/** One way to finish the line: `text` is the whole line with the completion in it. */
export interface Completion {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

/** The door that every front uses. It never throws for what a user typed: a bad question is a reply with a refusal. */
export interface Front {
  ask(asked: Asked): Promise<Reply>;
  /** At most 25, best first; the cursor stands at the end of `text`. */
  complete(text: string, lang: Lang): readonly Completion[];
}
