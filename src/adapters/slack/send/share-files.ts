import type { webApi } from '@slack/bolt';
import type { Clock } from '../../../domain/clock.ts';
import type { Place } from '../ask/question.ts';
import type { Message } from '../render/message.ts';
import { findMessage } from './find-message.ts';
import type { Settled } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { sendOnce, UPLOAD_PATIENCE } from './send-once.ts';

export interface SharedFile {
  readonly id: string;
  readonly title: string;
}

export interface ShareParts {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Sharing {
  readonly files: readonly [SharedFile, ...SharedFile[]];
  readonly place: Pick<Place, 'channel' | 'thread'>;
  /** Null shows the files alone. */
  readonly message: Message | null;
  readonly key: string;
}

/**
 * Shows uploaded files in a channel, with the answer in the same message. `blocks` and not `initial_comment`, which would
 * cancel them: https://docs.slack.dev/reference/methods/files.completeUploadExternal
 */
export async function shareFiles(parts: ShareParts, { files, place, message, key }: Sharing): Promise<Settled> {
  const { client, clock, wait } = parts;
  const { channel, thread } = place;
  const since = clock();
  const share = (plainly: boolean): Promise<Settled> =>
    sendOnce({
      attempt: () =>
        client.files
          .completeUploadExternal({
            files: [...files],
            ...(message && (plainly ? { initial_comment: message.plain } : { blocks: [...message.blocks] })),
            channel_id: channel,
            ...(thread && { thread_ts: thread }),
          })
          .then(() => ({ kind: 'sent' as const }), outcomeOf),
      find: () => findMessage(client, { channel, thread, key, files: files.map(({ id }) => id), since }),
      wait,
      patience: UPLOAD_PATIENCE,
    });
  const shared = await share(false);
  return shared.kind === 'refused' && message && shared.code === 'invalid_blocks' ? share(true) : shared;
}
