/** @import { Lang } from '../../../domain/lang.ts' */
import { lasting } from './storage.js';

const page = document.documentElement;

/** @returns {Lang} */
export const currentLang = () => (page.lang.startsWith('zh') ? 'zh' : 'en');

/** @returns {'light' | 'dark'} */
export const currentTheme = () => (page.dataset.theme === 'dark' ? 'dark' : 'light');

/** HTML's name of a language. @param {Lang} lang */
export const htmlLang = (lang) => (lang === 'zh' ? 'zh-CN' : 'en');

/**
 * Makes the switches work; `changed` runs after each change, and the choice is remembered.
 * @param {{ langChanged: () => void, themeChanged: () => void }} changed
 */
export function connectSwitches({ langChanged, themeChanged }) {
  const languages = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-lang]'));
  const theme = /** @type {HTMLButtonElement} */ (document.querySelector('#theme'));
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const show = () => {
    for (const one of languages) one.setAttribute('aria-pressed', String(one.dataset.lang === currentLang()));
    theme.setAttribute('aria-pressed', String(currentTheme() === 'dark'));
  };

  for (const one of languages) {
    one.addEventListener('click', () => {
      const lang = one.dataset.lang === 'zh' ? 'zh' : 'en';
      lasting?.setItem('lang', lang);
      page.lang = htmlLang(lang);
      show();
      langChanged();
    });
  }

  /** @param {'light' | 'dark'} chosen */
  const paint = (chosen) => {
    page.dataset.theme = chosen;
    show();
    themeChanged();
  };
  theme.addEventListener('click', () => {
    const chosen = currentTheme() === 'dark' ? 'light' : 'dark';
    // A choice that is the system's own is none: the page follows the system again.
    if (chosen === (dark.matches ? 'dark' : 'light')) lasting?.removeItem('theme');
    else lasting?.setItem('theme', chosen);
    paint(chosen);
  });
  dark.addEventListener('change', () => {
    if ((lasting?.getItem('theme') ?? null) === null) paint(dark.matches ? 'dark' : 'light');
  });
  show();
}
