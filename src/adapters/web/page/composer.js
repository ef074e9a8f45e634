import { completionList } from './completion.js';
import { questionHistory } from './history.js';

/**
 * The box at the bottom: completion while typing, earlier questions with arrow-up, Enter asks.
 * @param {{ form: HTMLFormElement, box: HTMLInputElement, list: HTMLElement, ask: (text: string) => void }} parts
 */
export function composer({ form, box, list, ask }) {
  const completions = completionList(box, list);
  const history = questionHistory();

  /** @param {string} text */
  const put = (text) => {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
  };

  /** What each key does; true when the key has done its work. @type {Readonly<Record<string, () => boolean>>} */
  const keys = {
    ArrowDown: () => {
      if (completions.isOpen()) completions.move(1);
      else put(history.later(box.value));
      return true;
    },
    ArrowUp: () => {
      if (completions.isOpen()) completions.move(-1);
      else put(history.earlier(box.value));
      return true;
    },
    Tab: () => {
      if (!completions.isOpen()) return false;
      completions.acceptChoice();
      return true;
    },
    Enter: () => {
      if (!completions.hasChoice()) return false;
      completions.acceptChoice();
      return true;
    },
    Escape: () => {
      if (!completions.isOpen()) return false;
      completions.close();
      return true;
    },
  };

  box.addEventListener('keydown', (event) => {
    // While an input method is composing Chinese, every key is the input method's.
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) completions.refresh();
  });
  box.addEventListener('compositionend', completions.refresh);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    completions.close();
    ask(text);
  });

  const focus = () => {
    // On a phone the focus would keep the keyboard over the answer.
    if (matchMedia('(pointer: coarse)').matches) box.blur();
    else box.focus();
  };
  return {
    focus,
    remember: history.add,
    /** @param {string} text */
    edit(text) {
      put(text);
      box.focus();
    },
  };
}
