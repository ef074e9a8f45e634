import { repaintCharts } from './chart.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { writePageWords } from './page-words.js';
import { posts } from './posts.js';
import { connectSwitches } from './settings.js';
import { welcome } from './welcome.js';

/** @template {Element} E @param {string} selector @param {new () => E} kind @returns {E} */
function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

const log = find('#log', HTMLElement);

/** @param {string} text */
const ask = (text) => talk.ask(text);

const line = composer({
  form: find('#composer', HTMLFormElement),
  box: find('#question', HTMLInputElement),
  list: find('#completions', HTMLElement),
  ask,
});
const talk = conversation({
  log,
  line,
});

const board = posts({ ask, edit: line.edit });

connectSwitches({
  langChanged: () => {
    writePageWords();
    board.name();
    document.querySelector('#welcome')?.replaceWith(welcome(ask));
  },
  themeChanged: repaintCharts,
});
writePageWords();
log.append(board.place, welcome(ask));
line.focus();

const linked = new URLSearchParams(location.search);
const question = linked.get('ask')?.trim();
const lang = linked.get('lang');
if (question) talk.ask(question, lang === 'en' || lang === 'zh' ? lang : undefined);
