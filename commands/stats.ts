import { ask } from '../src/answer/ask.ts';
import { defineCommand } from '../src/command/define-command.ts';

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
  run: ({ text, lang, today, services }) => ask({ text, lang, today }, services),
  complete: (text, lang, { language }) => language.complete(text, lang),
});
