/** @import { Completion } from '../../../command/front.ts' */
import { element } from './element.js';
import { complete } from './server.js';
import { currentLang } from './settings.js';

/**
 * The list below a combobox (ARIA Authoring Practices, list autocomplete with manual selection): focus stays in the
 * box, `aria-activedescendant` names the option.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list
 */
export function completionList(box, list) {
  /** @type {readonly Completion[]} */
  let options = [];
  let active = -1;
  /** The line that the options finish; for any other they are stale and nothing takes them. */
  let finishes = '';
  let asking = new AbortController();
  /** Tab was pressed before the options for the line had come. */
  let acceptFirst = false;

  function show() {
    list.hidden = options.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active));
    });
    const chosen = list.children[active];
    if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {readonly Completion[]} found */
  function fill(found) {
    options = found.filter(({ text }) => text.trim() !== box.value.trim());
    active = -1;
    finishes = box.value;
    list.replaceChildren(
      ...options.map(({ label, hint }, index) =>
        element(
          'div',
          { id: `completion-${index}`, role: 'option' },
          element('span', { class: 'label' }, label),
          element('span', { class: 'hint' }, hint),
        ),
      ),
    );
    show();
    list.ariaBusy = 'false';
    if (acceptFirst) acceptChoice();
  }

  async function refresh() {
    asking.abort();
    asking = new AbortController();
    acceptFirst = false;
    list.ariaBusy = 'true';
    const { signal } = asking;
    const found = box.value.trim() === '' ? [] : await complete(box.value, currentLang(), signal);
    if (!signal.aborted) fill(found);
  }

  function close() {
    asking.abort();
    acceptFirst = false;
    fill([]);
  }

  /** @param {number} index */
  function accept(index) {
    const option = options[index];
    if (!option || finishes !== box.value) return;
    box.value = option.text;
    close();
    refresh();
  }

  /** Takes the chosen option, or the first; with those for the line still on their way, as soon as they come. */
  function acceptChoice() {
    acceptFirst = finishes !== box.value;
    if (!acceptFirst) accept(Math.max(0, active));
  }

  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (item) accept([...list.children].indexOf(item));
  });
  box.addEventListener('blur', close);

  return {
    refresh,
    close,
    isOpen: () => !list.hidden,
    hasChoice: () => active >= 0 && finishes === box.value,
    /** Down from the box to the first option and, past either end, back to the box. @param {1 | -1} step */
    move(step) {
      active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      show();
    },
    acceptChoice,
  };
}
