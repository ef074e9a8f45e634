/** @import { Lang } from '../../../domain/lang.ts' */
import { button, element } from './element.js';
import { STRINGS } from './strings.js';

/**
 * How the question was read, to be put back into the box and changed, and a link that asks it again.
 * @param {{ readAs: string, lang: Lang, asked: string, edit: (text: string) => void }} answer
 */
export function readAsLine({ readAs, lang, asked, edit }) {
  const words = STRINGS[lang];
  // What was read stands without its command: 9710 alone is no question, /policy 9710 is.
  const [command] = /^\s*[/／]\S+/.exec(asked) ?? [];
  const line = command ? `${command.trim()} ${readAs}` : readAs;
  return element(
    'p',
    { class: 'read-as' },
    `${words.readAs} `,
    button({ class: 'line-button', title: words.edit }, readAs, () => edit(line)),
    ' ',
    element('a', { href: `/?${new URLSearchParams({ ask: line, lang })}` }, words.link),
  );
}
