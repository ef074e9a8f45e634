import type { webApi } from '@slack/bolt';

/** What hangs on a message that stands in a channel. */
export interface Hanging {
  readonly files: readonly { readonly id: string; readonly picture: boolean }[];
  /** The marks of its blocks; a picture's is among them. */
  readonly marks: readonly string[];
}

interface Posted {
  readonly ts?: string;
  readonly blocks?: readonly { readonly block_id?: string }[];
  readonly files?: readonly { readonly id?: string; readonly name?: string | null; readonly mode?: string }[];
}

/** Files of one message, without those that were deleted. Rejects where the bot may not read. */
export async function hangingFiles(client: webApi.WebClient, channel: string, ts: string): Promise<Hanging> {
  const history = await client.conversations.history({ channel, latest: ts, oldest: ts, inclusive: true, limit: 1 });
  const posted: readonly Posted[] = history.messages ?? [];
  const { files = [], blocks = [] } = posted.find((one) => one.ts === ts) ?? {};
  return {
    files: files.flatMap(({ id, name, mode }) =>
      id === undefined || mode === 'tombstone' ? [] : [{ id, picture: /\.png$/.test(name ?? '') }],
    ),
    marks: blocks.flatMap(({ block_id }) => block_id ?? []),
  };
}
