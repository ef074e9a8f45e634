import { currentLang } from './settings.js';
import { STRINGS } from './strings.js';

/** Writes the page's own words in its language: `data-text` names a text, `data-label` a label for screen readers. */
export function writePageWords() {
  const words = /** @type {Readonly<Record<string, unknown>>} */ (STRINGS[currentLang()]);
  for (const one of document.querySelectorAll('[data-text]')) {
    one.textContent = String(words[one.getAttribute('data-text') ?? '']);
  }
  for (const one of document.querySelectorAll('[data-label]')) {
    one.setAttribute('aria-label', String(words[one.getAttribute('data-label') ?? '']));
  }
  document.querySelector('#question')?.setAttribute('placeholder', STRINGS[currentLang()].placeholder);
}
