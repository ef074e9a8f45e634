import type { webApi } from '@slack/bolt';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';

const CALL_MS = 20_000;

export type Uploaded = { readonly kind: 'uploaded'; readonly id: string } | Exclude<Outcome, { kind: 'sent' }>;

/** Bytes to the address that Slack named for them. */
async function postBytes(url: string, { name, mediaType, content }: ReplyFile): Promise<void> {
  const form = new FormData();
  form.append('body', new Blob([content], { type: mediaType }), name);
  const answer = await fetch(url, {
    method: 'POST',
    body: form,
    redirect: 'error',
    signal: AbortSignal.timeout(CALL_MS),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`upload answered ${answer.status}`);
}

/**
 * Brings a file to Slack, where nobody sees it until it is shared: so whatever fails here left nothing behind, and an
 * unknown outcome is a plain failure. https://docs.slack.dev/messaging/working-with-files#upload
 */
export async function uploadFile(client: webApi.WebClient, file: ReplyFile): Promise<Uploaded> {
  try {
    const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
      filename: file.name,
      length: file.content.byteLength,
    });
    if (!url || !id) return { kind: 'refused', code: 'no_upload_url' };
    await postBytes(url, file);
    return { kind: 'uploaded', id };
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome.kind === 'unknown' ? { kind: 'not-sent', reason: outcome.reason } : outcome;
  }
}
