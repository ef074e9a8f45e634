import { createHash } from 'node:crypto';
import { readPost } from '../../../answer/post.ts';
import type { Sender } from '../../../delivery/deliver.ts';
import type { SendOutcome } from '../../../delivery/outcome.ts';
import type { OutboxClaim, OutboxKey } from '../../../store/outbox-port.ts';
import type { Clients } from '../install/clients.ts';
import { failureText } from '../render/failure-text.ts';
import { type Message, message } from '../render/message.ts';
import { attachAll } from './attach.ts';
import { changeMessage } from './change-message.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { findMessage } from './find-message.ts';
import { outcomeOf } from './outcome-of.ts';
import { putMessage, sendOutcome } from './put-message.ts';
import type { Found } from './send-once.ts';

/** Slack will not change a message that is gone or too old: https://docs.slack.dev/reference/methods/chat.update#errors */
const UNCHANGEABLE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];
/** Slack takes a second or a few to process a picture. */
const SHOWN_MS = [250, 500, 1000, 2000, 4000];
const UNFURL = { unfurl_links: false, unfurl_media: false };

/** The message whose thread a planned one goes to; null for the channel itself. */
const threadOf = ({ follows, earlier }: OutboxClaim): string | null => (follows?.as === 'reply' ? earlier : null);

/** A message's own mark, the same at every try: the id of its first block. */
export const messageMark = ({ job, slot, target }: OutboxKey): string =>
  `tidewaiter-${createHash('sha256')
    .update(JSON.stringify([job, slot, target]))
    .digest('hex')
    .slice(0, 32)}`;

interface SenderParts extends Omit<DeliverParts, 'client'> {
  readonly clients: Pick<Clients, 'ofChannel'>;
}

/** How planned messages go to Slack, and how they are looked for when it is not known whether they arrived. */
export function createOutboxSender(parts: SenderParts): Sender {
  const partsFor = async ({ target }: OutboxClaim): Promise<DeliverParts> => ({
    ...parts,
    client: await parts.clients.ofChannel(target),
  });

  async function post(claim: OutboxClaim, { text, blocks }: Message): Promise<SendOutcome> {
    const { client } = await partsFor(claim);
    const thread = threadOf(claim);
    const said = { channel: claim.target, text, blocks: [...blocks], ...UNFURL };
    return putMessage(client.chat.postMessage({ ...said, ...(thread && { thread_ts: thread }) }));
  }

  const change = async (claim: OutboxClaim, ts: string): Promise<SendOutcome> =>
    changeMessage(await partsFor(claim), {
      channel: claim.target,
      ts,
      reply: readPost(claim.content),
      key: messageMark(claim),
    });

  const look = async (claim: OutboxClaim): Promise<Found> => {
    const { client } = await partsFor(claim);
    const since = new Date(claim.plannedAt);
    return findMessage(client, {
      channel: claim.target,
      thread: threadOf(claim),
      key: messageMark(claim),
      files: [],
      since,
    });
  };

  /** Slack shows a message when it has processed its files, and only then has it an id: it is looked for at once. */
  async function shown(claim: OutboxClaim): Promise<SendOutcome> {
    for (const pause of SHOWN_MS) {
      await parts.wait(pause);
      const found = await look(claim);
      if (found.kind === 'found') return { kind: 'sent', messageId: found.ts };
    }
    return { kind: 'unknown', reason: 'files-in-process' };
  }

  async function sendNew(claim: OutboxClaim): Promise<SendOutcome> {
    const reply = readPost(claim.content);
    const key = messageMark(claim);
    const thread = threadOf(claim);
    const own = await partsFor(claim);
    const { files, showing } = await attachAll(reply, own);
    const [first, ...others] = files;
    if (!first) return post(claim, message(reply, { ...showing, key }));
    const { blocks } = message(reply, { ...showing, key });
    try {
      await own.client.files.completeUploadExternal({
        files: [first, ...others],
        blocks: [...blocks],
        channel_id: claim.target,
        ...(thread && { thread_ts: thread }),
      });
      return await shown(claim);
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'refused') return sendOutcome(outcome);
      const why = [failureText(showing.picture ? 'chart' : 'file', outcome, reply.lang)];
      return post(claim, message(reply, { picture: false, file: false, notes: why, key }));
    }
  }

  return {
    async send(claim) {
      const { follows, earlier } = claim;
      if (follows?.as !== 'update' || earlier === null) return sendNew(claim);
      const changed = await change(claim, earlier);
      const inVain = changed.kind === 'refused' && UNCHANGEABLE.includes(changed.reason);
      return inVain ? sendNew(claim) : changed;
    },
    // An update in place is not found again and is made once more, which changes nothing.
    async reconcile(claim) {
      const found = await look(claim);
      if (found.kind === 'found') return { kind: 'found', messageId: found.ts };
      return found.kind === 'absent' ? { kind: 'absent' } : { kind: 'unknown', reason: `history-${found.kind}` };
    },
  };
}
