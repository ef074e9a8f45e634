import { ofThisTab } from './storage.js';

const KEPT = 100;

/** Earlier questions of this tab, newest last; the line being typed waits below them. */
export function questionHistory() {
  /** @type {string[]} */
  const lines = JSON.parse(ofThisTab?.getItem('history') ?? '[]');
  let place = lines.length;
  let typed = '';
  return {
    /** @param {string} line */
    add(line) {
      if (lines.at(-1) !== line) lines.push(line);
      lines.splice(0, lines.length - KEPT);
      place = lines.length;
      ofThisTab?.setItem('history', JSON.stringify(lines));
    },
    /** @param {string} current what stands in the box now */
    earlier(current) {
      if (place === lines.length) typed = current;
      place = Math.max(0, place - 1);
      return lines[place] ?? current;
    },
    /** @param {string} current */
    later(current) {
      if (place === lines.length) return current;
      place += 1;
      return lines[place] ?? typed;
    },
  };
}
