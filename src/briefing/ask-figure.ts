import type { Reply, ReplyFigure } from '../answer/reply.ts';
import { EMPTY_QUERY, NO_SCOPE, type Query } from '../domain/query.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { About } from './about.ts';

export interface AskedFigure {
  readonly reply: Reply;
  /** The question in English canonical words: typed behind /stats it gives the same figures. */
  readonly question: string;
  /** Amount and growth of the whole, as the answer's first line says them. */
  readonly said: string;
  /** The whole, named by its question; empty where the answer has none. */
  readonly figures: readonly ReplyFigure[];
}

/** An answer's first line is "subject: amount, growth". */
function tailOf({ lang, text }: Reply): string {
  const line = text.split('\n')[0] ?? '';
  const colon = lang === 'zh' ? '：' : ': ';
  return line.slice(line.lastIndexOf(colon) + colon.length);
}

/** Asks what a briefing prints, of its offices; null where the question has no figures or may not be asked. */
export async function askFigure({ within, offices }: About, asked: Partial<Query>): Promise<AskedFigure | null> {
  const query = { ...EMPTY_QUERY, scope: { ...NO_SCOPE, offices }, ...asked };
  const reply = await within.ask(query);
  if (isRefusal(reply) || reply.figures.length === 0) return null;
  const question = within.print(query);
  const whole = reply.figures.filter(({ key }) => Object.keys(key).length === 0);
  // A rate of nothing, or one that is held back.
  if (whole.every(({ value }) => value === null)) return null;
  return { reply, question, said: tailOf(reply), figures: whole.map((figure) => ({ ...figure, name: question })) };
}
