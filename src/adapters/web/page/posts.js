/** @import { WebPost } from '../posts-route.ts' */
/** @import { WebReply } from '../web-reply.ts' */
import { answerParts } from './answer.js';
import { element } from './element.js';
import * as server from './server.js';
import { currentLang, htmlLang } from './settings.js';
import { STRINGS } from './strings.js';

const EVERY_MS = 5_000;

/** `2026-11-24 09:05` in Beijing. @param {string} at */
const beijingTime = (at) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/**
 * What Tidewaiter says unasked, above the questions; it opens when something new comes while the page is open.
 * @param {{ ask: (text: string) => void, edit: (text: string) => void }} on
 */
export function posts(on) {
  const summary = element('summary');
  const list = element('div', { class: 'posts-list' });
  const place = element('details', { class: 'posts', id: 'posts', hidden: true }, summary, list);
  /** What stands there, so that only what changed is written (and read out) anew. @type {Map<string, string>} */
  const written = new Map();
  let count = 0;
  let first = true;

  /** @param {string} at @param {WebReply} reply */
  const said = (at, reply) => [
    element('p', { class: 'when' }, element('time', { datetime: at }, beijingTime(at))),
    ...answerParts(reply, { asked: '', ask: on.ask, edit: on.edit, retry: () => {} }).filter((part) => part !== null),
  ];

  /** @param {WebPost} post */
  const article = ({ id, at, reply, replies }) =>
    element(
      'article',
      { class: 'answer', lang: htmlLang(reply.lang), 'data-post': id },
      ...said(at, reply),
      ...replies.map((one) => element('div', { class: 'thread' }, ...said(one.at, one.reply))),
    );

  /** @param {readonly WebPost[]} all */
  function show(all) {
    for (const post of all.toReversed()) {
      const json = JSON.stringify(post);
      if (written.get(post.id) === json) continue;
      const old = [...list.children].find((one) => one.getAttribute('data-post') === post.id);
      if (old) old.replaceWith(article(post));
      else list.prepend(article(post));
      written.set(post.id, json);
      if (!first) place.open = true;
    }
    const current = new Set(all.map(({ id }) => id));
    for (const one of [...list.children]) {
      const id = one.getAttribute('data-post') ?? '';
      if (!current.has(id)) {
        one.remove();
        written.delete(id);
      }
    }
    count = all.length;
    place.hidden = count === 0;
    name();
    first = false;
  }

  function name() {
    summary.textContent = `${STRINGS[currentLang()].posts} (${count})`;
  }

  async function look() {
    const all = document.visibilityState === 'visible' ? await server.posts() : null;
    if (all) show(all);
    setTimeout(look, EVERY_MS);
  }
  void look();
  return { place, name };
}
