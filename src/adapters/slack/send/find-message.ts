import type { webApi } from '@slack/bolt';
import { outcomeOf } from './outcome-of.ts';
import type { Found } from './send-once.ts';

/** Slack's clock may differ from ours. */
const SKEW_SECONDS = 300;

export interface Wanted {
  readonly channel: string;
  readonly thread: string | null;
  /** The first block's id, or the ids of files that hang on the message. */
  readonly key: string;
  readonly files: readonly string[];
  readonly since: Date;
}

interface Posted {
  readonly ts?: string;
  readonly blocks?: readonly { readonly block_id?: string }[];
  readonly files?: readonly { readonly id?: string }[];
}

const PAGE = 999;
/** Busier than this since the message was sent, a channel hides it. */
const MOST_PAGES = 3;

/** Looks through what was said in a channel or thread since a time. `cannot` where the bot may not read, or not enough. */
export async function findMessage(client: webApi.WebClient, wanted: Wanted): Promise<Found> {
  const { channel, thread, key, files, since } = wanted;
  const oldest = String(since.getTime() / 1000 - SKEW_SECONDS);
  const ours = ({ blocks = [], files: hanging = [] }: Posted): boolean =>
    blocks.some(({ block_id }) => block_id === key) || hanging.some(({ id }) => id !== undefined && files.includes(id));
  let cursor = '';
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const range = { channel, oldest, limit: PAGE, ...(cursor && { cursor }) };
      const history = thread
        ? await client.conversations.replies({ ...range, ts: thread })
        : await client.conversations.history(range);
      const posted: readonly Posted[] = history.messages ?? [];
      const found = posted.find(ours)?.ts;
      if (found !== undefined) return { kind: 'found', ts: found };
      cursor = history.response_metadata?.next_cursor ?? '';
      if (cursor === '') return { kind: 'absent' };
    }
    return { kind: 'cannot' };
  } catch (error) {
    return { kind: outcomeOf(error).kind === 'refused' ? 'cannot' : 'later' };
  }
}
