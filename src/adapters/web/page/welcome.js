import { button, element } from './element.js';
import { currentLang } from './settings.js';
import { STRINGS } from './strings.js';

/**
 * What to type, with examples that ask themselves.
 * @param {(text: string) => void} ask
 */
export function welcome(ask) {
  const words = STRINGS[currentLang()];
  const example = (/** @type {string} */ text) => button({ class: 'example' }, text, () => ask(text));
  return element(
    'section',
    { class: 'welcome', id: 'welcome', 'aria-labelledby': 'welcome-title' },
    element('h2', { id: 'welcome-title' }, words.welcome),
    element('p', {}, words.welcomeText),
    element('p', { class: 'try' }, words.tryThese),
    element('ul', {}, ...words.examples.map((text) => element('li', {}, example(text)))),
    element('p', { class: 'help' }, example(words.help), ` ${words.helpText}`),
  );
}
