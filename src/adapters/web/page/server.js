/**
 * @import { WebPost } from '../posts-route.ts'
 * @import { WebReply } from '../web-reply.ts'
 * @import { Completion } from '../../../command/front.ts'
 * @import { Lang } from '../../../domain/lang.ts'
 */

/** @typedef {{ kind: 'offline' | 'tooLong' | 'refusedRequest' } | { kind: 'bug', id: string }} Problem */

/** A question that draws a long chart still takes well under a second. */
const PATIENCE_MS = 30_000;

/**
 * The reply, or why none came.
 * @param {string} text
 * @param {Lang | undefined} lang
 * @returns {Promise<{ reply: WebReply } | { problem: Problem }>}
 */
export async function ask(text, lang) {
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, lang }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { reply: await response.json() };
    if (response.status === 413) return { problem: { kind: 'tooLong' } };
    if (response.status < 500) return { problem: { kind: 'refusedRequest' } };
    const { id } = await response.json();
    return { problem: { kind: 'bug', id } };
  } catch {
    return { problem: { kind: 'offline' } };
  }
}

/**
 * What was said unasked, newest first; null when the server is silent: it is asked again soon.
 * @returns {Promise<readonly WebPost[] | null>}
 */
export async function posts() {
  try {
    const response = await fetch('/api/posts', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? (await response.json()).posts : null;
  } catch {
    return null;
  }
}

/**
 * Ways to finish the line; none when the server is silent, for completion is a convenience.
 * @param {string} text
 * @param {Lang} lang
 * @param {AbortSignal} signal
 * @returns {Promise<readonly Completion[]>}
 */
export async function complete(text, lang, signal) {
  try {
    const response = await fetch(`/api/complete?${new URLSearchParams({ text, lang })}`, { signal });
    return response.ok ? (await response.json()).completions : [];
  } catch {
    return [];
  }
}
