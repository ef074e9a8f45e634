import { readPost } from '../../answer/post.ts';
import type { Sender } from '../../delivery/deliver.ts';

const TRY_AGAIN_MS = 60_000;

/**
 * Posts a message's text as JSON to one address: `text` is what Slack's incoming webhooks read, `content` Discord's. It
 * cannot look whether a post arrived: what is not known to be there is posted again, since an alarm is better heard twice
 * than never. The key tells a receiver that it is the same.
 */
export const webhookSender = (url: string): Sender => ({
  async send({ job, slot, content }, signal) {
    const { text } = readPost(content);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `${job} ${slot}` },
      body: JSON.stringify({ text, content: text }),
      signal,
    });
    if (response.ok) return { kind: 'sent', messageId: `${job} ${slot}` };
    return { kind: 'refused', reason: `http-${response.status}`, retryAfterMs: TRY_AGAIN_MS };
  },
  reconcile: async () => ({ kind: 'absent' }),
});
