import { answerQuestion } from '../src/answer/answer-question.ts';
import type { Reply } from '../src/answer/reply.ts';
import { settle } from '../src/answer/settle.ts';
import { type Call, defineCommand } from '../src/command/define-command.ts';
import { isRefusal, type Refusal } from '../src/domain/refusal.ts';
import { releasesOf } from '../src/query/release.ts';
import { mendedText } from '../src/text/mended.ts';

/** Reads the question, settles its period, asks what was published and what was declared. */
async function run({ text, lang, today, services }: Call): Promise<Reply | Refusal> {
  const { language, store, reference } = services;
  const reading = language.read(text);
  if (isRefusal(reading)) return reading;

  const [figures, extent] = await Promise.all([store.figures(), store.ledger.extent()]);
  const releases = releasesOf(figures);
  const query = settle(reading.query, today, releases);
  const source = extent && { ledger: store.ledger, reference, extent };
  const reply = await answerQuestion({ query, lang, releases, source, print: (other) => language.print(other, lang) });
  if (isRefusal(reply) || reading.mended.length === 0) return reply;
  return { ...reply, footnotes: [mendedText(reading.mended, lang), ...reply.footnotes] };
}

export const stats = defineCommand({
  name: 'stats',
  summary: {
    en: 'Figures: exports, imports, trade, balance; growth, share, contribution, revisions',
    zh: '数据查询：出口、进口、进出口、顺差；同比、占比、拉动、修订',
  },
  examples: [
    '/stats exports 2020',
    '/stats 进出口 2020年',
    '/stats contribution exports,imports 2020',
    '/stats share exports 2020',
    '/stats balance 2020',
    '/stats exports 2019',
    '/stats revisions imports 2022',
    '/stats imports 2022 as of 2023-02-01',
    '/stats trade 2020 in usd',
    '/stats trend trade',
    '/stats explain exports 2020',
  ],
  run,
  complete: (text, lang, { language }) => language.complete(text, lang),
});
