import type { Handler } from 'hono';
import { readPost } from '../../answer/post.ts';
import type { OutboxRow, OutboxStore } from '../../store/outbox-port.ts';
import { etagOf } from './etag-of.ts';
import type { Shown } from './shown.ts';
import { type WebReply, webReply } from './web-reply.ts';

/** More than these are for the list of alerts and briefings themselves. */
const MOST_POSTS = 30;
/** Updates and replies of those posts among them. */
const MOST_ROWS = 300;

/** What Tidewaiter said unasked. */
export interface WebPost {
  readonly id: string;
  /** ISO time, UTC, when it was said first. */
  readonly at: string;
  readonly reply: WebReply;
  /** In its thread, oldest first. */
  readonly replies: readonly { readonly at: string; readonly reply: WebReply }[];
}

export type PostsOutbox = Pick<OutboxStore, 'list'>;

function postsOf(rows: readonly OutboxRow[], shown: Shown): WebPost[] {
  const byPlan = rows.toSorted((a, b) => (a.plannedAt < b.plannedAt ? -1 : 1));
  const say = ({ content }: OutboxRow): WebReply => webReply(readPost(content), null, shown);
  const posts = new Map<string, WebPost>();
  for (const row of byPlan) {
    const { messageId: own, follows, target, job } = row;
    const root = follows
      ? byPlan.find((one) => one.slot === follows.slot && one.job === job && one.target === target)
      : row;
    const id = root?.messageId ?? own ?? '';
    const post = posts.get(id);
    if (!post || !follows) posts.set(id, { id, at: row.plannedAt, reply: say(row), replies: [] });
    else if (follows.as === 'update') posts.set(id, { ...post, reply: say(row) });
    else posts.set(id, { ...post, replies: [...post.replies, { at: row.plannedAt, reply: say(row) }] });
  }
  return [...posts.values()].reverse().slice(0, MOST_POSTS);
}

/** `GET /api/posts` -> `{posts}`, newest first: the messages of the outbox that went to the web. */
export const postsRoute =
  (outbox: PostsOutbox, shown: Shown): Handler =>
  async (c) => {
    const rows = await outbox.list({ platform: 'web', state: 'sent', limit: MOST_ROWS });
    const body = JSON.stringify({ posts: postsOf(rows, shown) });
    const etag = etagOf(Buffer.from(body));
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.body(body, 200, { 'Content-Type': 'application/json' });
  };
