/** @import { WebReply } from '../web-reply.ts' */
import { chartFigure } from './chart.js';
import { button, element } from './element.js';
import { readAsLine } from './read-as-line.js';
import { STRINGS } from './strings.js';
import { tableTwin } from './table.js';

/** Refusals that only ask back: the answer is one press away. */
const ASKS_BACK = ['measure-missing', 'period-missing', 'office-missing', 'ambiguous-word'];

/**
 * What stands inside an answer, in the answer's own language.
 * @param {WebReply} reply
 * @param {{ asked: string, ask: (text: string) => void, edit: (text: string) => void, retry: () => void }} on
 * @returns {(HTMLElement | null)[]}
 */
export function answerParts(reply, { asked, ask, edit, retry }) {
  const { lang, chart, chartUrl, file, fileUrl, table, footnotes, actions, readAs } = reply;
  const words = STRINGS[lang];
  const [headline = '', ...further] = reply.text.split('\n');
  return [
    reply.refusal &&
      element('p', { class: 'tag' }, ASKS_BACK.includes(reply.refusal.code) ? words.choose : words.refused),
    reply.bug === null ? null : element('p', { class: 'tag' }, words.failed),
    element('p', { class: 'headline' }, headline),
    further.length > 0 ? element('div', { class: 'further' }, further.join('\n').replace(/^\n+/, '')) : null,
    chart && chartUrl ? chartFigure({ chart, chartUrl, lang }) : null,
    table && tableTwin({ table, lang, open: !chart }),
    file && fileUrl
      ? element(
          'p',
          { class: 'file' },
          element('a', { href: fileUrl, download: file.name }, `${words.download} ${file.name}`),
        )
      : null,
    footnotes.length > 0
      ? element('ul', { class: 'footnotes' }, ...footnotes.map((note) => element('li', {}, note)))
      : null,
    readAs === null ? null : readAsLine({ readAs, lang, asked, edit }),
    actions.length > 0
      ? element(
          'div',
          { class: 'actions', role: 'group', 'aria-label': words.more },
          // A line that takes a note is put into the question box, to be finished there.
          ...actions.map(({ label, ask: next, note }) =>
            button({ title: next }, label, () => (note ? edit(`${next} `) : ask(next))),
          ),
        )
      : null,
    reply.bug === null ? null : button({ class: 'retry' }, words.retry, retry),
  ];
}
