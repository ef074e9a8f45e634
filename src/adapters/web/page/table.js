/**
 * @import { Table } from '../../../answer/reply.ts'
 * @import { Lang } from '../../../domain/lang.ts'
 */
import { element } from './element.js';
import { STRINGS } from './strings.js';

/**
 * The figures as a table behind a disclosure, open when nothing else shows them. It scrolls inside its own box.
 * @param {{ table: Table, lang: Lang, open: boolean }} answer
 */
export function tableTwin({ table, lang, open }) {
  const words = STRINGS[lang];
  const side = (/** @type {number} */ index) => (table.columns[index]?.align === 'right' ? 'right' : null);
  const head = table.columns.map(({ name }, index) => element('th', { scope: 'col', class: side(index) }, name));
  const rows = table.rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((text, index) =>
        index === 0
          ? element('th', { scope: 'row', class: side(0) }, text)
          : element('td', { class: side(index) }, text),
      ),
    ),
  );
  return element(
    'details',
    { class: 'table', open },
    element('summary', {}, `${words.table} (${table.rows.length} × ${table.columns.length})`),
    element(
      'div',
      { class: 'box', role: 'region', tabindex: '0', 'aria-label': words.table },
      element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
    ),
  );
}
